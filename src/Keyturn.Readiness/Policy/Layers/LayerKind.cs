namespace Keyturn.Readiness.Policy.Layers;

/// <summary>The kinds of policies that take part in a decision.</summary>
/// <remarks>Follows "Policies and permissions in IAM: Policy types", IAM User Guide.</remarks>
public enum LayerKind
{
    /// <summary>Inline, attached and group policies of the caller.</summary>
    Identity,

    /// <summary>The caller's permissions boundary.</summary>
    Boundary,

    /// <summary>Policies passed when the session was made.</summary>
    Session,

    /// <summary>Service control policies of one level of the caller's organization.</summary>
    Scp,

    /// <summary>Resource control policies of one level of the resource's organization.</summary>
    Rcp,

    /// <summary>The policy of a secret or function.</summary>
    Resource,

    /// <summary>The policy of a KMS key.</summary>
    Key,

    /// <summary>The policy of the VPC endpoint that the request goes through.</summary>
    Endpoint,

    /// <summary>The grants of a KMS key.</summary>
    Grants,
}

/// <summary>One layer of one decision.</summary>
/// <param name="Kind">The kind of policies.</param>
/// <param name="Level">For SCPs and RCPs the level, 0 = root of the organization; else 0.</param>
public readonly record struct LayerId(LayerKind Kind, int Level = 0);
