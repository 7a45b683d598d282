using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Instances;

/// <summary>What changed in the quick parts of an estate: the lists, and what happened. The slow parts are stored whole and read from there.</summary>
/// <param name="Scope">Account and Region.</param>
/// <param name="Secrets">When the list was read, or why not.</param>
/// <param name="Functions">The same of the functions.</param>
/// <param name="Events">The same of the rotation events.</param>
public sealed record EstateDelta(EstateScope Scope, PartStamp Secrets, PartStamp Functions, PartStamp Events)
{
    /// <summary>A change of more secrets than this is stored whole instead of told.</summary>
    public const int MostSecrets = 500;

    public MapDelta<Secret> SecretsMoved { get; init; } = MapDelta<Secret>.None;

    public MapDelta<RotationFunction> FunctionsMoved { get; init; } = MapDelta<RotationFunction>.None;

    public MapDelta<ImmutableArray<RotationEvent>> EventsMoved { get; init; } = MapDelta<ImmutableArray<RotationEvent>>.None;

    public MapDelta<DateTimeOffset> VersionsMoved { get; init; } = MapDelta<DateTimeOffset>.None;

    /// <summary>See <see cref="EstateSnapshot.CallsOfLastRefresh"/>.</summary>
    public int CallsForList { get; init; }

    /// <summary>See <see cref="EstateSnapshot.CallsOfLastFacts"/>.</summary>
    public int CallsForFacts { get; init; }

    /// <summary>From one snapshot to the next; <see langword="null"/> when nothing of it moved.</summary>
    public static EstateDelta? Between(EstateSnapshot before, EstateSnapshot after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (ReferenceEquals(before.Secrets, after.Secrets) && ReferenceEquals(before.Functions, after.Functions) && ReferenceEquals(before.RotationEvents, after.RotationEvents)
            && ReferenceEquals(before.VersionCreated, after.VersionCreated) && before.CallsOfLastFacts == after.CallsOfLastFacts)
        {
            return null;
        }

        return new(after.Scope, PartStamp.Of(after.Secrets), PartStamp.Of(after.Functions), PartStamp.Of(after.RotationEvents))
        {
            SecretsMoved = MapDelta<Secret>.Between(before.Secrets.Value, after.Secrets.Value),
            FunctionsMoved = MapDelta<RotationFunction>.Between(before.Functions.Value, after.Functions.Value),
            EventsMoved = MapDelta<ImmutableArray<RotationEvent>>.Between(before.RotationEvents.Value, after.RotationEvents.Value),
            VersionsMoved = MapDelta<DateTimeOffset>.Between(before.VersionCreated, after.VersionCreated),
            CallsForList = after.CallsOfLastRefresh,
            CallsForFacts = after.CallsOfLastFacts,
        };
    }

    /// <summary>Whether a snapshot is what it has to be after this change; else something before it was missed, and part of a list must not look like all of it.</summary>
    public bool Fits(EstateSnapshot after)
    {
        ArgumentNullException.ThrowIfNull(after);
        return (after.Secrets.Value?.Count ?? 0) == SecretsMoved.Total && (after.Functions.Value?.Count ?? 0) == FunctionsMoved.Total;
    }

    /// <summary>The snapshot after the change.</summary>
    public EstateSnapshot Apply(EstateSnapshot to)
    {
        ArgumentNullException.ThrowIfNull(to);
        return to with
        {
            Secrets = Secrets.Apply(to.Secrets, SecretsMoved),
            Functions = Functions.Apply(to.Functions, FunctionsMoved),
            RotationEvents = Events.Apply(to.RotationEvents, EventsMoved),
            VersionCreated = VersionsMoved.Apply(to.VersionCreated),
            CallsOfLastRefresh = CallsForList,
            CallsOfLastFacts = CallsForFacts,
        };
    }
}

/// <summary>How it stands with a part.</summary>
/// <param name="ReadAt">When its value was read (UTC).</param>
/// <param name="Failure">Why the newest attempt failed.</param>
public sealed record PartStamp(DateTimeOffset? ReadAt, PartFailure? Failure)
{
    public static PartStamp Of(IEstatePart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return new(part.ReadAt, part.Failure);
    }

    /// <summary>A part that was never read stays one that was never read.</summary>
    internal EstatePart<ImmutableDictionary<string, T>> Apply<T>(EstatePart<ImmutableDictionary<string, T>> to, MapDelta<T> moved) =>
        ReadAt is null ? to with { Failure = Failure }
        : ReadAt == to.ReadAt && Failure == to.Failure && moved.IsEmpty ? to
        : new(moved.Apply(to.Value), ReadAt, Failure);
}
