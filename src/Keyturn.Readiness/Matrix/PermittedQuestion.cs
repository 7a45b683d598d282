using Keyturn.Readiness.Consumers;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Facts;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Readiness.Matrix;

/// <summary>The question whether policies speak of a consumer reading a secret. It decides who is shown, never what is said of them:
/// whatever only forbids (guard rails, Deny statements) and what was not read yet is left out. Somebody who was meant to read and is forbidden is who the page is for.</summary>
internal static class PermittedQuestion
{
    /// <summary>The consumer with the policies of its role alone; <see langword="null"/> when its role or these were not read.</summary>
    public static ConsumerFacts? CallerOf(PermissionEstate estate, EstateConsumer consumer) =>
        consumer.RoleArn is { } arn && RoleReading.Of(estate, arn) is { Identity: Layer.ReadLayer identity } role
            ? ConsumerFacts.OfRole(role with { Identity = AllowsOf(identity), Boundary = Layer.Absent, Scps = [], InManagementAccount = Truth.No })
            : null;

    /// <summary>The secret with its own policy alone.</summary>
    public static SecretFacts TargetOf(PermissionEstate estate, Secret secret)
    {
        var facts = SecretReading.Of(estate, secret);
        return facts with { Policy = facts.Policy is Layer.ReadLayer policy ? AllowsOf(policy) : Layer.Absent, Rcps = [], InManagementAccount = Truth.No, Versions = [] };
    }

    private static Layer AllowsOf(Layer.ReadLayer layer) => Layer.Read(
    [
        .. layer.Policies.Select(policy => policy.Document is { } document
            ? policy with { Document = document with { Statements = [.. document.Statements.Where(statement => statement.Effect == Effect.Allow)] } }
            : policy),
    ]);
}
