/**
 * Ed25519, ECDSA and RSA as COSE names them: what passkeys sign with today. Left open, the library
 * would look for more that Node still calls experimental.
 */
export const passkeyAlgorithms = [-8, -7, -257]
