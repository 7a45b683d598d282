namespace Keyturn.Readiness.Databases;

/// <summary>The database that a secret's credentials belong to, and how that is known.</summary>
/// <param name="Id">DB instance or cluster identifier, name of a proxy, or host and port of a database outside RDS.</param>
/// <param name="Source">How it is known.</param>
public sealed record SecretDatabase(string Id, DatabaseSource Source);

/// <summary>How it is known to which database a secret belongs, the strongest first. The value of the secret, which would tell, is never read.</summary>
public enum DatabaseSource
{
    /// <summary>RDS itself names the secret as that of its master user.</summary>
    MasterUserSecret,

    /// <summary>RDS has tagged the secret that it manages.</summary>
    RdsTag,

    /// <summary>Somebody declared it in the console.</summary>
    Console,

    /// <summary>The tag <c>keyturn:database</c> of the secret says so.</summary>
    Declared,

    /// <summary>The identifier of exactly one database is a segment of the secret's name: likely, not certain.</summary>
    Name,
}
