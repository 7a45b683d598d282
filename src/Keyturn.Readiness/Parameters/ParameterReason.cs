namespace Keyturn.Readiness.Parameters;

/// <summary>What speaks for or against a parameter being a credential that belongs in Secrets Manager. The names are stable: they are exported and translated.</summary>
public enum ParameterReason
{
    /// <summary>Its name says that it is a credential. Argument: the word.</summary>
    NameSaysCredential,

    /// <summary>Its description says so. Argument: the word.</summary>
    DescriptionSaysCredential,

    /// <summary>Its path names a database of the account. Argument: the DB identifier.</summary>
    NamesDatabase,

    /// <summary>Its value has not changed for long. Argument: days.</summary>
    NotChanged,

    /// <summary>Beside it lie the host or the user of a login. Argument: the other parameter.</summary>
    LoginBeside,

    /// <summary>Somebody was seen reading it. Argument: who, the last one first.</summary>
    SeenReading,

    /// <summary>Several roles were seen reading it. Argument: how many.</summary>
    ReadByRoles,

    /// <summary>It looks like a licence key. Argument: the word.</summary>
    LicenceKey,

    /// <summary>It already has a policy that lets it expire or tells of no change. Argument: its type.</summary>
    HasPolicy,

    /// <summary>It looks like the body of a certificate. Argument: the word.</summary>
    CertificateBody,

    /// <summary>A secret of this name exists: two copies that drift apart. Argument: the secret.</summary>
    SameAsSecret,
}

/// <summary>What one rule found.</summary>
/// <param name="Reason">What.</param>
/// <param name="Argument">See <see cref="ParameterReason"/>.</param>
/// <param name="Weight">Points: above zero speaks for moving it, below zero against it.</param>
public sealed record ParameterFinding(ParameterReason Reason, string Argument, int Weight);
