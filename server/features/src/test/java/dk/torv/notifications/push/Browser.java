package dk.torv.notifications.push;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser that opens what was encrypted for it, as RFC 8291 and RFC 8188 say. */
record Browser(PrivateKey key, byte[] publicKey, byte[] secret) {
    private static final int SALT = 16;
    private static final int POINT = 65;

    static Browser fresh() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        byte[] secret = new byte[16];
        new SecureRandom().nextBytes(secret);
        return new Browser(pair.getPrivate(), point(((ECPublicKey) pair.getPublic()).getW()), secret);
    }

    String open(byte[] body) throws GeneralSecurityException {
        byte[] salt = Arrays.copyOf(body, SALT);
        byte[] sender = Arrays.copyOfRange(body, SALT + 5, SALT + 5 + POINT);
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(key);
        agreement.doPhase(publicKey(sender), true);
        byte[] info = concatenated("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), publicKey, sender);
        byte[] material = derive(secret, agreement.generateSecret(), info, 32);
        byte[] content =
                derive(salt, material, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
        byte[] nonce = derive(salt, material, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(content, "AES"), new GCMParameterSpec(128, nonce));
        byte[] opened = cipher.doFinal(body, SALT + 5 + POINT, body.length - SALT - 5 - POINT);
        int end = opened.length - 1;
        while (opened[end] == 0) {
            end--;
        }
        return new String(opened, 0, end, StandardCharsets.UTF_8); // the last octet marks the last record
    }

    static PrivateKey privateKey(byte[] number) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC")
                .generatePrivate(new java.security.spec.ECPrivateKeySpec(new BigInteger(1, number), curve()));
    }

    private static java.security.PublicKey publicKey(byte[] point) throws GeneralSecurityException {
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 33));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 33, POINT));
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve()));
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static byte[] point(ECPoint point) {
        byte[] bytes = new byte[POINT];
        bytes[0] = 4;
        put(point.getAffineX(), bytes, 33);
        put(point.getAffineY(), bytes, POINT);
        return bytes;
    }

    private static void put(BigInteger number, byte[] into, int end) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, into, end - length, length);
    }

    private static byte[] derive(byte[] salt, byte[] material, byte[] info, int length)
            throws GeneralSecurityException {
        return Arrays.copyOf(hmac(hmac(salt, material), concatenated(info, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private static byte[] concatenated(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }
}
