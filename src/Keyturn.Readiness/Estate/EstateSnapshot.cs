using System.Collections.Immutable;
using Keyturn.Readiness.Databases;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Readiness.Estate;

/// <summary>Everything known of one account and Region at one moment. Immutable; swapped whole.</summary>
public sealed record EstateSnapshot(EstateScope Scope)
{
    /// <summary>Secrets by ARN, those scheduled for deletion included.</summary>
    public EstatePart<ImmutableDictionary<string, Secret>> Secrets { get; init; } = EstatePart<ImmutableDictionary<string, Secret>>.NotRead;

    /// <summary>Creation time of each version id that is or was AWSCURRENT, by version id: read once, never again.</summary>
    public ImmutableDictionary<string, DateTimeOffset> VersionCreated { get; init; } = ImmutableDictionary<string, DateTimeOffset>.Empty;

    /// <summary>Functions that rotate a secret of this scope, by ARN.</summary>
    public EstatePart<ImmutableDictionary<string, RotationFunction>> Functions { get; init; } = EstatePart<ImmutableDictionary<string, RotationFunction>>.NotRead;

    /// <summary>Rotation events by secret ARN, oldest first.</summary>
    public EstatePart<ImmutableDictionary<string, ImmutableArray<RotationEvent>>> RotationEvents { get; init; } =
        EstatePart<ImmutableDictionary<string, ImmutableArray<RotationEvent>>>.NotRead;

    /// <summary>Who was seen reading secrets.</summary>
    public EstatePart<ObservedReads> ObservedReads { get; init; } = EstatePart<ObservedReads>.NotRead;

    /// <summary>Consumers that a file declares; set when the console starts.</summary>
    public ImmutableArray<ConsumerDeclaration> Declarations { get; init; } = [];

    /// <summary>Databases that people declared in the console, by ARN of the secret; set by whoever publishes the snapshot.</summary>
    public ImmutableDictionary<string, DatabaseDeclaration> DatabaseDeclarations { get; init; } = ImmutableDictionary<string, DatabaseDeclaration>.Empty;

    /// <summary>The network, databases and workloads.</summary>
    public NetworkEstate Network { get; init; } = new();

    /// <summary>Roles, policies, keys and the organization.</summary>
    public PermissionEstate Permissions { get; init; } = new();

    /// <summary>Parameters of Parameter Store by name.</summary>
    public EstatePart<ImmutableDictionary<string, Parameter>> Parameters { get; init; } = EstatePart<ImmutableDictionary<string, Parameter>>.NotRead;

    /// <summary>Who was seen reading encrypted parameters.</summary>
    public EstatePart<ParameterReads> ParameterReads { get; init; } = EstatePart<ParameterReads>.NotRead;

    /// <summary>AWS calls made for this snapshot's newest refresh.</summary>
    public int CallsOfLastRefresh { get; init; }

    /// <summary>AWS calls made for the newest reading of network, databases, roles and keys.</summary>
    public int CallsOfLastFacts { get; init; }
}
