package jp.sekisho.postgres.backup;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.XECPrivateKey;
import java.security.interfaces.XECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.KeyAgreement;
import jp.sekisho.postgres.Refusal;

/// The secret that opens backups (X25519). It exists on paper only: the program keeps the
/// [Recipient], by which it can make backups and not read them.
public final class RecoveryKey {
    private static final int BYTES = 32;
    private static final int CHARACTERS = 52;
    private static final int GROUPS = CHARACTERS / Base32.GROUP;

    private final byte[] secret;
    private final Recipient recipient;

    private RecoveryKey(byte[] secret, Recipient recipient) {
        this.secret = secret;
        this.recipient = recipient;
    }

    public static RecoveryKey generate() {
        try {
            var pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
            if (pair.getPrivate() instanceof XECPrivateKey secret
                    && pair.getPublic() instanceof XECPublicKey open) {
                return new RecoveryKey(secret.getScalar().orElseThrow(), Recipient.of(open));
            }
            throw new IllegalStateException("not an X25519 key: " + pair.getPublic());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Recipient recipient() {
        return recipient;
    }

    /// Thirteen groups of five characters, the last of each a check.
    public List<String> groups() {
        var text = Base32.encode(secret);
        var groups = new ArrayList<String>();
        for (int group = 0; group < GROUPS; group++) {
            var four = text.substring(group * Base32.GROUP, (group + 1) * Base32.GROUP);
            groups.add(four + Base32.check(four, group));
        }
        return groups;
    }

    public String text() {
        return String.join("-", groups());
    }

    /// Reads what somebody typed from paper.
    ///
    /// @throws Refusal naming the group that is wrong
    public static RecoveryKey parse(String typed) {
        var text = Base32.tidy(typed);
        var each = Base32.GROUP + 1;
        if (text.length() != GROUPS * each) {
            throw Words.refusal("key.length", GROUPS * each, text.length());
        }
        var secret = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            var five = text.substring(group * each, (group + 1) * each);
            var four = five.substring(0, Base32.GROUP);
            if (!Base32.known(five) || Base32.check(four, group) != five.charAt(Base32.GROUP)) {
                throw Words.refusal("key.group", group + 1, five);
            }
            secret.append(four);
        }
        var bytes = Base32.decode(secret.toString(), BYTES);
        if (bytes == null) {
            throw Words.refusal("key.group", GROUPS, text.substring(text.length() - each));
        }
        return of(bytes);
    }

    private static RecoveryKey of(byte[] secret) {
        try {
            // The public half is what the secret makes of the base point.
            var agreement = KeyAgreement.getInstance("X25519");
            agreement.init(privateKey(secret));
            agreement.doPhase(Recipient.base(), true);
            return new RecoveryKey(secret, new Recipient(agreement.generateSecret()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    PrivateKey privateKey() {
        return privateKey(secret);
    }

    private static PrivateKey privateKey(byte[] secret) {
        try {
            return KeyFactory.getInstance("X25519")
                    .generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, secret));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Never the secret.
    @Override
    public String toString() {
        return "recovery key " + recipient.id();
    }
}
