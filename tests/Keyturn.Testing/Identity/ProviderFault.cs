namespace Keyturn.Testing.Identity;

/// <summary>What the provider does wrong on purpose; each must keep people out.</summary>
public enum ProviderFault
{
    None,

    /// <summary>The token is meant for another client.</summary>
    WrongAudience,

    /// <summary>The token ran out an hour ago.</summary>
    Expired,

    /// <summary>The token answers another request.</summary>
    WrongNonce,

    /// <summary>The token has no nonce at all.</summary>
    NoNonce,

    /// <summary>The token says that somebody else made it.</summary>
    WrongIssuer,

    /// <summary>The token is signed with a key that the provider does not publish.</summary>
    ForeignKey,

    /// <summary>The token is not signed: <c>alg</c> is <c>none</c>.</summary>
    Unsigned,
}
