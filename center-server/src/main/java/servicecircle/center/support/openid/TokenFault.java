package servicecircle.center.support.openid;

/** Why nobody was identified. For the log; people are told only that it failed. */
public enum TokenFault {
    /** The provider does not answer, or not as one. */
    AWAY,
    /** The provider did not redeem the code. */
    CODE,
    /** It redeemed the code and sent no readable ID token. */
    SHAPE,
    ALGORITHM,
    /** None of the provider's present keys has this id and fits the algorithm. */
    KEY,
    SIGNATURE,
    ISSUER,
    AUDIENCE,
    EXPIRED,
    /** Issued in the future, too long ago, or at no time. */
    ISSUED,
    NONCE,
    SUBJECT
}
