import fc from 'fast-check'

// A fixed seed, so that property tests are the same on every machine and failures can be reproduced.
fc.configureGlobal({ seed: 4 })
