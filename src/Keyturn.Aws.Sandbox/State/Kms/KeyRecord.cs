using System.Text.Json.Nodes;

namespace Keyturn.Aws.Sandbox.State.Kms;

/// <summary>One symmetric KMS key. Guarded by the <see cref="SandboxRegion.Gate"/> of its Region.</summary>
public sealed class KeyRecord
{
    /// <summary>State of a key that works.</summary>
    public const string Enabled = "Enabled";

    /// <summary>State of a key that somebody switched off.</summary>
    public const string Disabled = "Disabled";

    /// <summary>State of a key in its waiting period.</summary>
    public const string PendingDeletion = "PendingDeletion";

    /// <summary>The key ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>The key policy, always named <c>default</c>.</summary>
    public required string Policy { get; set; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreationDate { get; init; }

    /// <summary>The key id: a UUID.</summary>
    public string Id => Arn[(Arn.LastIndexOf('/') + 1)..];

    /// <summary>Free text.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether AWS manages the key; then nobody can change its policy or state.</summary>
    public bool IsAwsManaged { get; init; }

    /// <summary>AWS's word for the state.</summary>
    public string State { get; set; } = Enabled;

    /// <summary>End of the waiting period of a key that is to be deleted.</summary>
    public DateTimeOffset? DeletionDate { get; set; }

    /// <summary>Whether KMS makes new key material every year.</summary>
    public bool RotationEnabled { get; init; }

    /// <summary>Grants, oldest first.</summary>
    public List<GrantRecord> Grants { get; } = [];

    /// <summary>Tags.</summary>
    public OrderedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);
}

/// <summary>One grant of a key.</summary>
/// <param name="Id">64 hexadecimal digits.</param>
/// <param name="GranteePrincipal">Who may use the key.</param>
/// <param name="RetiringPrincipal">Who may retire the grant, or null.</param>
/// <param name="Operations">What is granted, in the names of KMS's operations.</param>
/// <param name="Constraints">EncryptionContextEquals or EncryptionContextSubset, or null.</param>
/// <param name="Name">A name that makes creating it again do nothing, or null.</param>
/// <param name="CreationDate">When it was made.</param>
public sealed record GrantRecord(
    string Id, string GranteePrincipal, string? RetiringPrincipal, IReadOnlyList<string> Operations, JsonObject? Constraints, string? Name, DateTimeOffset CreationDate);
