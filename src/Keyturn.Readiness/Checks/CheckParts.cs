using Keyturn.Readiness.Estate;

namespace Keyturn.Readiness.Checks;

/// <summary>The parts that the engines rest on, for telling how old an answer is.</summary>
internal static class CheckParts
{
    private static readonly string[] OfPermissions = ["iam:", "kms:", "organizations:"];

    public static IEnumerable<CheckPart> Permissions(CheckContext context) =>
        Of(context, true).Append(new("secretsmanager:GetResourcePolicy", context.Access.Policy)).Append(new("secretsmanager:ListSecretVersionIds", context.Access.Versions));

    public static IEnumerable<CheckPart> Network(CheckContext context) => Of(context, false);

    private static IEnumerable<CheckPart> Of(CheckContext context, bool ofPermissions) => EstateParts.Of(context.Snapshot)
        .Where(part => Array.Exists(OfPermissions, prefix => part.Call.StartsWith(prefix, StringComparison.Ordinal)) == ofPermissions)
        .Select(part => new CheckPart(part.Call, part.Part));
}
