using System.Collections.Immutable;
using Keyturn.Readiness.Consumers;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Facts;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;

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

    // Guard rails and what was not read yet are left out: they may forbid, and do not make somebody a consumer.
    private static bool IsPermitted(EstateSnapshot snapshot, EstateConsumer consumer, Secret secret)
    {
        if (consumer.RoleArn is not { } arn || RoleReading.Of(snapshot.Permissions, arn).Identity is not Layer.ReadLayer identity)
            return false;

        var facts = SecretReading.Of(snapshot.Permissions, secret);
        var layers = PolicyLayers.None with { Identity = identity, Resource = facts.Policy is Layer.ReadLayer ? facts.Policy : Layer.Absent };
        var request = new AuthorizationRequest(
            Caller.RoleSession(arn, null), "secretsmanager:GetSecretValue", Target.Secret(secret.Arn) with { Tags = facts.Tags }, RequestContext.Empty);
        return PolicyEvaluator.Evaluate(request, layers).Verdict is Verdict.Allowed or Verdict.Unknown;
    }

    private static bool IsFunction(string? arn, string name)
    {
        const string Part = ":function:";
        var at = arn?.IndexOf(Part, StringComparison.Ordinal) ?? -1;
        return at >= 0 && arn.AsSpan(at + Part.Length) is var rest && (rest.SequenceEqual(name) || (rest.StartsWith(name, StringComparison.Ordinal) && rest[name.Length] == ':'));
    }
}
