using System.Collections.Immutable;
using Keyturn.Operations.Consumers;
using Keyturn.Readiness.Consumers;
using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Operations.Emergency;

/// <summary>Who holds the value of a secret, from what was declared, seen, defined and permitted. Pure.</summary>
public static class BlastList
{
    /// <summary>The certain ones first: seen, declared, named; then those that are merely permitted.</summary>
    /// <param name="readiness">Found consumers; <see langword="null"/> while nothing is known.</param>
    /// <param name="reads">Seen and declared; <see langword="null"/> while nothing is known.</param>
    public static ImmutableArray<BlastConsumer> Of(SecretReadiness? readiness, SecretReads? reads)
    {
        ImmutableArray<SeenReader> seen = reads?.Observations.Seen ?? [];
        var found = (readiness?.Consumers ?? [])
            .Where(one => !one.Relation.HasFlag(Relation.Rotates))
            .Select(one => Found(one, seen.FirstOrDefault(reader => reader.Read.Principal == one.Pair.Consumer.RoleArn)));
        var others = seen.Where(reader => reader is { IsRotation: false } && reader.Consumers.IsEmpty).Select(Other);
        var undiscovered = (readiness?.Undiscovered ?? []).Where(declaration => !seen.Any(reader => reader.Read.Principal == declaration)).Select(Undiscovered);
        return
        [
            .. found.Concat(others).Concat(undiscovered).DistinctBy(consumer => consumer.Id)
                .OrderBy(consumer => consumer.Source == BlastSource.Permitted).ThenBy(consumer => consumer.Name, StringComparer.Ordinal),
        ];
    }

    private static BlastConsumer Found(ConsumerReadiness one, SeenReader? seen)
    {
        var consumer = one.Pair.Consumer;
        var source = BlastSource.None;
        if (one.Relation.HasFlag(Relation.Declared))
            source |= BlastSource.Declared;
        if (one.Relation.HasFlag(Relation.Observed))
            source |= BlastSource.Seen;
        if (one.Relation.HasFlag(Relation.Named))
            source |= BlastSource.Named;
        if (source == BlastSource.None)
            source = BlastSource.Permitted;
        return new(consumer.Id, consumer.Name, consumer.RoleArn, SessionOf(consumer), HoldOf(consumer), source, seen?.Read.LastAt);
    }

    private static BlastConsumer Other(SeenReader reader) => new(
        reader.Read.Principal,
        reader.Read.Principal[(reader.Read.Principal.LastIndexOf('/') + 1)..],
        reader.Read.Principal,
        null,
        reader.Read.Principal == "rds.amazonaws.com" ? HoldKind.RdsProxy : HoldKind.Unknown,
        reader.IsDeclared ? BlastSource.Seen | BlastSource.Declared : BlastSource.Seen,
        reader.Read.LastAt);

    private static BlastConsumer Undiscovered(string declaration) =>
        new(declaration, declaration, declaration.Contains(":role/", StringComparison.Ordinal) || declaration.Contains(":user/", StringComparison.Ordinal) ? declaration : null, null, HoldKind.Unknown, BlastSource.Declared);

    /// <summary>Only what the definition itself proves; how a program keeps what it read, only its owner knows.</summary>
    private static HoldKind HoldOf(EstateConsumer consumer) => consumer.Kind == ConsumerKind.EcsTaskDefinition ? HoldKind.EcsInjection : HoldKind.Unknown;

    private static string? SessionOf(EstateConsumer consumer) => consumer.Kind is ConsumerKind.Ec2 or ConsumerKind.Lambda ? consumer.Place.Id : null;
}
