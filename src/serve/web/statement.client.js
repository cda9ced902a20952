/* The picture of a statement as PNG: the browser draws the SVG at twice its size. */
const picture = document.querySelector('[data-picture]')
document.querySelector('[data-png]')?.addEventListener('click', async () => {
  const image = new Image()
  image.src = picture.href
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: image.width * 2, height: image.height * 2 })
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
  canvas.toBlob((blob) => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(blob)
    link.download = picture.download.replace(/svg$/, 'png')
    link.click()
  })
})
