namespace Keyturn.Aws.Sandbox.State;

/// <summary>One version of a secret. The value stays inside the sandbox.</summary>
public sealed class VersionRecord
{
    /// <summary>The version id: the ClientRequestToken it was made with.</summary>
    public required string Id { get; init; }

    /// <summary>Text value, or null: a placeholder of a rotation has neither text nor binary value.</summary>
    public string? SecretString { get; set; }

    /// <summary>Binary value, or null.</summary>
    public ReadOnlyMemory<byte>? SecretBinary { get; set; }

    /// <summary>From when on a read finds the value: Secrets Manager is eventually consistent. Null for at once.</summary>
    public DateTimeOffset? ReadableFrom { get; set; }

    /// <summary>When the version was made.</summary>
    public required DateTimeOffset CreatedDate { get; init; }

    /// <summary>The last day the value was read, truncated to midnight UTC.</summary>
    public DateTimeOffset? LastAccessedDate { get; set; }

    /// <summary>The key the value is encrypted with, or null for the AWS managed key.</summary>
    public string? KmsKeyId { get; set; }

    /// <summary>Staging labels, in the order they were attached. Change them through <see cref="SecretRecord"/>.</summary>
    public List<string> Stages { get; } = [];

    /// <summary>Whether the version holds a value.</summary>
    public bool HasValue => SecretString is not null || SecretBinary is not null;

    /// <summary>Whether the label is attached.</summary>
    public bool Has(string stage) => Stages.Contains(stage, StringComparer.Ordinal);
}
