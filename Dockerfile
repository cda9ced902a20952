# Onrecord as an image: docker build -t onrecord . (docs/containers.md). A test reads this file; no engine has run it.
FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
ENV NODE_ENV=production \
    ONRECORD_DATA=/data
WORKDIR /app
COPY --from=build /app/package.json /app/LICENSE ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/bin ./bin
COPY --from=build /app/models ./models
COPY --from=build /app/lake ./lake
COPY --from=build /app/dist/src ./dist/src
RUN ln -s /app/bin/onrecord.js /usr/local/bin/onrecord && mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3378
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3378/api').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["onrecord"]
CMD ["serve", "--host", "0.0.0.0", "--port", "3378"]
