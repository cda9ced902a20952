/** Names the variable of the environment that names the folder for temporary files that outlive a run of tests. */
export const DISK = 'ONRECORD_TEST_DISK'
