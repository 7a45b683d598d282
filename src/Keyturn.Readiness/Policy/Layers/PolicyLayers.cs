using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Logic;

namespace Keyturn.Readiness.Policy.Layers;

/// <summary>All layers of one request. What is not set counts as not read.</summary>
/// <remarks>Follows "Policy evaluation logic", IAM User Guide.</remarks>
public sealed record PolicyLayers
{
    private static readonly Layer NotGiven = Layer.NotRead("NotGiven");

    /// <summary>No layer exists: the start of a description in which everything is said.</summary>
    public static PolicyLayers None { get; } = new()
    {
        Identity = Layer.Absent,
        Boundary = Layer.Absent,
        Session = Layer.Absent,
        Scps = [],
        Rcps = [],
        Resource = Layer.Absent,
        Endpoint = Layer.Absent,
        Grants = GrantList.None,
    };

    /// <summary>Inline, attached and group policies of the caller.</summary>
    public Layer Identity { get; init; } = NotGiven;

    /// <summary>The caller's permissions boundary.</summary>
    public Layer Boundary { get; init; } = NotGiven;

    /// <summary>Session policies.</summary>
    public Layer Session { get; init; } = NotGiven;

    /// <summary>Service control policies of the caller's account, level by level from the root to the account; empty without an organization.</summary>
    public ImmutableArray<Layer> Scps { get; init; } = [NotGiven];

    /// <summary>Resource control policies of the resource's account, level by level; empty without an organization.</summary>
    public ImmutableArray<Layer> Rcps { get; init; } = [NotGiven];

    /// <summary>Policy of the secret or function, or the key policy.</summary>
    public Layer Resource { get; init; } = NotGiven;

    /// <summary>Policy of the VPC endpoint; absent when the request goes through none, or its policy was never changed.</summary>
    public Layer Endpoint { get; init; } = NotGiven;

    /// <summary>Grants of the key, for requests on a KMS key.</summary>
    public GrantList Grants { get; init; } = GrantList.NotRead("NotGiven");

    /// <summary>The key, for requests on a KMS key; <see langword="null"/> counts as customer managed.</summary>
    public KeyFacts? Key { get; init; }

    /// <summary>Whether the caller's account is the management account, which SCPs do not reach.</summary>
    public Truth CallerInManagementAccount { get; init; } = Truth.No;

    /// <summary>Whether the resource's account is the management account, which RCPs do not reach.</summary>
    public Truth ResourceInManagementAccount { get; init; } = Truth.No;
}
