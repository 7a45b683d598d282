using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Patterns;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Questions;

/// <summary>Can this function rotate this secret: the actions of its execution role, the key, the superuser's secret, and that Secrets Manager may invoke it.</summary>
/// <remarks>"Lambda rotation function execution role permissions" and "Permissions for rotation", Secrets Manager User Guide.</remarks>
public static class FunctionRotatesSecret
{
    private const string Service = "secretsmanager.amazonaws.com";

    private static string[] OnSecret =>
    [
        "secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue", "secretsmanager:PutSecretValue", "secretsmanager:UpdateSecretVersionStage",
    ];

    /// <summary>The answer.</summary>
    /// <param name="function">The rotation function.</param>
    /// <param name="secret">The secret.</param>
    /// <param name="superuser">The secret with which the function logs in to change the password, when it alternates users.</param>
    /// <param name="keys">Keys by the names that the versions of the secrets use for them.</param>
    public static LegsAnswer Ask(
        FunctionFacts function, SecretFacts secret, SecretFacts? superuser, IReadOnlyDictionary<string, EncryptionKeyFacts> keys)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(secret);
        var invoke = Invoke(function, secret);
        return function.Role is { } role
            ? LegsAnswer.Of(OfRole(Identity.Of(function, role), secret, superuser, keys).Append(invoke))
            : LegsAnswer.Of([Legs.Missing("Role"), invoke]);
    }

    private static IEnumerable<Leg> OfRole(Identity who, SecretFacts secret, SecretFacts? superuser, IReadOnlyDictionary<string, EncryptionKeyFacts> keys) =>
    [
        .. OnSecret.Select(action => Legs.OnSecret(who, action, secret)),
        Legs.OnNothing(who, "secretsmanager:GetRandomPassword"),
        .. ConsumerReadsSecret.Decrypt(who, secret, _ => true, keys),
        .. Legs.OnKey(who, "kms:GenerateDataKey", secret.CurrentKey, secret, null, keys),

        // The pending version is read back before it becomes the current one.
        .. Legs.OnKey(who, "kms:Decrypt", secret.CurrentKey, secret, null, keys),
        .. superuser is null
            ? []
            : ConsumerReadsSecret.Decrypt(who, superuser, Estate.VersionStage.Current.Equals, keys)
                .Prepend(Legs.OnSecret(who, "secretsmanager:GetSecretValue", superuser)),
    ];

    /// <summary>Secrets Manager calls the function under its own name and says for which account.</summary>
    private static Leg Invoke(FunctionFacts function, SecretFacts secret) => Legs.Permission(
        new(
            Caller.OfService(Service), "lambda:InvokeFunction", Target.Function(function.Arn),
            RequestContext.Empty.With("aws:SourceAccount", Arn.AccountOf(secret.Arn))),
        new PolicyLayers { Resource = function.Policy, Rcps = [], Scps = [], Grants = GrantList.None });
}
