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

    /// <summary>A tag of the secret, or the file of declarations, declares it.</summary>
    Declared = 2,

    /// <summary>Its own definition names the secret.</summary>
    Named = 4,

    /// <summary>The policies of its role, or of the secret, speak of reading it.</summary>
    Permitted = 8,

    /// <summary>Its role was seen reading the secret.</summary>
    Observed = 16,
}

/// <summary>Finds the consumers that a secret concerns. This decides who is shown, never what is said of them.</summary>
public static class RelatedConsumers
{
    /// <summary>Why this consumer stands beside this secret.</summary>
    /// <remarks>A rotation function stands at the secrets it rotates: its template's policy speaks of all secrets, and most of them are none of its business.</remarks>
    public static Relation Of(EstateReadiness readiness, EstateConsumer consumer, Secret secret)
    {
        ArgumentNullException.ThrowIfNull(readiness);
        ArgumentNullException.ThrowIfNull(consumer);
        ArgumentNullException.ThrowIfNull(secret);
        var relation = Named(readiness.Snapshot, consumer, secret);
        return !readiness.IsRotationFunction(consumer) && IsPermitted(readiness.Snapshot, consumer, secret) ? relation | Relation.Permitted : relation;
    }

    /// <summary>The reasons for which it stands there whatever policies say.</summary>
    internal static Relation Named(EstateSnapshot snapshot, EstateConsumer consumer, Secret secret)
    {
        var relation = Relation.None;
        if (Rotates(consumer, secret))
            relation |= Relation.Rotates;
        if (DeclaredConsumers.Of(snapshot, secret).Any(declaration => DeclaredConsumers.Means(declaration, consumer)))
            relation |= Relation.Declared;
        if (consumer.NamedSecrets.Any(name => name.StartsWith(secret.Arn, StringComparison.Ordinal)))
            relation |= Relation.Named;
        if (WasSeen(snapshot, consumer, secret))
            relation |= Relation.Observed;
        return relation;
    }

    /// <summary>The consumers of <paramref name="secret"/> with the reasons, in the order given.</summary>
    public static ImmutableArray<(EstateConsumer Consumer, Relation Relation)> Of(EstateReadiness readiness, Secret secret)
    {
        ArgumentNullException.ThrowIfNull(readiness);
        return
        [
            .. readiness.Consumers.Select(consumer => (consumer, Of(readiness, consumer, secret))).Where(pair => pair.Item2 != Relation.None),
        ];
    }

    private static bool IsPermitted(EstateSnapshot snapshot, EstateConsumer consumer, Secret secret)
    {
        if (PermittedQuestion.CallerOf(snapshot.Permissions, consumer) is not { Role: { } role } caller)
            return false;

        var leg = Legs.OnSecret(Identity.Of(caller, role), "secretsmanager:GetSecretValue", PermittedQuestion.TargetOf(snapshot.Permissions, secret));
        return !leg.Answer.IsNo;
    }

    /// <summary>Whether it is the secret's rotation function.</summary>
    internal static bool Rotates(EstateConsumer consumer, Secret secret) => consumer.Kind == ConsumerKind.Lambda && IsFunction(secret.RotationFunctionArn, consumer.Place.Id);

    /// <summary>Whether its role was seen reading the secret.</summary>
    internal static bool WasSeen(EstateSnapshot snapshot, EstateConsumer consumer, Secret secret) =>
        consumer.RoleArn is { } role && snapshot.ObservedReads.Value is { } reads && reads.Has(secret.Arn, role);

    /// <summary>Whether a function ARN, perhaps with a version or alias behind, names this function.</summary>
    internal static bool IsFunction(string? arn, string name) => FunctionOf(arn) == name;

    /// <summary>The name in a function ARN; <see langword="null"/> when it is none.</summary>
    internal static string? FunctionOf(string? arn) => arn?.Split(':') is [_, _, _, _, _, "function", var name, ..] ? name : null;
}
