namespace Keyturn.Aws.Sandbox.State.Ssm;

/// <summary>What Parameter Store tells of a parameter without its value; the sandbox has no value to tell. Guarded by the <see cref="SandboxRegion.Gate"/> of its Region.</summary>
public sealed class ParameterRecord
{
    /// <summary>The name, with its path.</summary>
    public required string Name { get; init; }

    /// <summary><c>String</c>, <c>StringList</c> or <c>SecureString</c>.</summary>
    public required string Type { get; init; }

    /// <summary>When the value was last set.</summary>
    public required DateTimeOffset LastModifiedDate { get; init; }

    /// <summary>ARN of who set it.</summary>
    public required string LastModifiedUser { get; init; }

    /// <summary>The key of a SecureString, as it was given.</summary>
    public string? KeyId { get; init; }

    /// <summary>Free text.</summary>
    public string? Description { get; init; }

    /// <summary>Number of the version.</summary>
    public long Version { get; init; } = 1;

    /// <summary><c>Standard</c> or <c>Advanced</c>.</summary>
    public string Tier { get; init; } = "Standard";

    /// <summary>Parameter policies of the advanced tier: their texts by type.</summary>
    public IReadOnlyList<(string Type, string Text)> Policies { get; init; } = [];

    /// <summary>Tags.</summary>
    public OrderedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);
}
