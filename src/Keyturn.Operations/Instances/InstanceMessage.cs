using System.Collections.Immutable;
using Keyturn.Operations.Rotations;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Instances;

/// <summary>What one instance tells the others.</summary>
public abstract record InstanceMessage
{
    /// <summary>Whether it was told some time ago, and is heard by an instance that starts or was cut off: news are taken, wishes are not.</summary>
    public bool IsOld { get; init; }
}

/// <summary>The leader's list of secrets, its functions or its rotation events changed.</summary>
public sealed record EstateMoved(EstateDelta Delta) : InstanceMessage;

/// <summary>The leader's history grew.</summary>
public sealed record TrailMoved(TrailDelta Delta) : InstanceMessage;

/// <summary>The leader stored whole parts of the estate.</summary>
public sealed record EstateStored(EstateScope Scope) : InstanceMessage;

/// <summary>Somebody who follows has missed something: the leader is to store what it knows.</summary>
public sealed record StoreWanted(EstateScope Scope) : InstanceMessage;

/// <summary>Messages may have been missed: what follows from them is read anew.</summary>
public sealed record MessagesMissed : InstanceMessage;

/// <summary>A rotation moved, or ended. The newest word of a rotation takes the place of the ones before.</summary>
public sealed record RotationMoved(RotationProgress Progress) : InstanceMessage;

/// <summary>The leader is to watch a rotation that was started here.</summary>
public sealed record WatchWanted(string SecretArn, string VersionId, DateTimeOffset Started, bool IsTest) : InstanceMessage;

/// <summary>The leader is to read what changed, now.</summary>
public sealed record RefreshWanted(EstateScope Scope) : InstanceMessage;

/// <summary>The leader is to read what hangs on these secrets first.</summary>
public sealed record SecretsPreferred(EstateScope Scope, ImmutableArray<string> Arns) : InstanceMessage;

/// <summary>A secret was described here; <see langword="null"/> when AWS knows it no more.</summary>
public sealed record SecretDescribed(EstateScope Scope, string Arn, Secret? Secret) : InstanceMessage;

/// <summary>The record of an incident grew.</summary>
public sealed record IncidentGrown(string IncidentId) : InstanceMessage;

/// <summary>Somebody declared or withdrew the database of a secret.</summary>
public sealed record DatabasesDeclared : InstanceMessage;
