namespace Keyturn.Aws.Sandbox.Functions;

/// <summary>What the database client that is packed with a template can do. The defaults are those of a template of today.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/secretsmanager/latest/userguide/troubleshoot_rotation.html</remarks>
public sealed record TemplateClient
{
    /// <summary>Whether the template asks for TLS: those before 20 December 2021 do not.</summary>
    public bool Tls { get; init; } = true;

    /// <summary>Whether PostgreSQL's client library knows scram-sha-256: those packed before 30 December 2021 do not.</summary>
    public bool Scram { get; init; } = true;

    /// <summary>Whether the template heeds EXCLUDE_CHARACTERS: SQL Server's did not at first.</summary>
    public bool Exclusions { get; init; } = true;

    /// <summary>The newest certificate authority of RDS in the bundle; null for all of today.</summary>
    public string? NewestAuthority { get; init; }
}
