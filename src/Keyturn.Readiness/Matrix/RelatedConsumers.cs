using System.Collections.Immutable;
using Keyturn.Readiness.Consumers;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Readiness.Matrix;

/// <summary>Why a consumer stands beside a secret.</summary>
[Flags]
public enum Relation
{
    /// <summary>It has nothing to do with it.</summary>
    None = 0,

    /// <summary>It is the secret's rotation function.</summary>
    Rotates = 1,

    /// <summary>A tag of the secret declares it.</summary>
    Declared = 2,

    /// <summary>Its own definition names the secret.</summary>
    Named = 4,

    /// <summary>The policies of its role, or of the secret, speak of reading it.</summary>
    Permitted = 8,
}

/// <summary>Finds the consumers that a secret concerns. This decides who is shown, never what is said of them.</summary>
public static class RelatedConsumers
{
    /// <summary>Why this consumer stands beside this secret.</summary>
    public static Relation Of(EstateSnapshot snapshot, EstateConsumer consumer, Secret secret)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(consumer);
        ArgumentNullException.ThrowIfNull(secret);
        var relation = Relation.None;
        if (consumer.Kind == ConsumerKind.Lambda && IsFunction(secret.RotationFunctionArn, consumer.Place.Id))
            relation |= Relation.Rotates;
        if (DeclaredConsumers.Of(secret).Any(declaration => DeclaredConsumers.Means(declaration, consumer)))
            relation |= Relation.Declared;
        if (consumer.NamedSecrets.Any(name => name.StartsWith(secret.Arn, StringComparison.Ordinal)))
            relation |= Relation.Named;
        return IsPermitted(snapshot, consumer, secret) ? relation | Relation.Permitted : relation;
    }

    /// <summary>The consumers of <paramref name="secret"/> with the reasons, in the order given.</summary>
    public static ImmutableArray<(EstateConsumer Consumer, Relation Relation)> Of(EstateReadiness readiness, Secret secret)
    {
        ArgumentNullException.ThrowIfNull(readiness);
        return
        [
            .. readiness.Consumers.Select(consumer => (consumer, Of(readiness.Snapshot, consumer, secret))).Where(pair => pair.Item2 != Relation.None),
        ];
    }

    private static bool IsPermitted(EstateSnapshot snapshot, EstateConsumer consumer, Secret secret)
    {
        if (PermittedQuestion.CallerOf(snapshot.Permissions, consumer) is not { Role: { } role } caller)
            return false;

        var leg = Legs.OnSecret(Identity.Of(caller, role), "secretsmanager:GetSecretValue", PermittedQuestion.TargetOf(snapshot.Permissions, secret));
        return !leg.Answer.IsNo;
    }

    internal static bool IsFunction(string? arn, string name)
    {
        const string Part = ":function:";
        var at = arn?.IndexOf(Part, StringComparison.Ordinal) ?? -1;
        return at >= 0 && arn.AsSpan(at + Part.Length) is var rest && (rest.SequenceEqual(name) || (rest.StartsWith(name, StringComparison.Ordinal) && rest[name.Length] == ':'));
    }
}
