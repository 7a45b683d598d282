using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Sts;

/// <summary>Gives temporary credentials of a console role of any account in the world.</summary>
internal sealed partial class AssumeRoleOperation : WireOperation
{
    public override bool Recorded => true;

    public override JsonObject Answer(WireCall call)
    {
        var role = call.Text("RoleArn") ?? throw Invalid("roleArn", "Member must not be null");
        var session = Session(call, "RoleSessionName") ?? throw Invalid("roleSessionName", "Member must not be null");
        var source = Session(call, "SourceIdentity");
        var seconds = call.Number("DurationSeconds") ?? 3600;
        if (seconds < 900) throw Invalid("durationSeconds", "Member must have value greater than or equal to 900");
        if (seconds > 43_200) throw Invalid("durationSeconds", "Member must have value less than or equal to 43200");
        var policy = call.Text("Policy");
        if (policy is not null) SessionPolicies.Check(policy);
        if (!IsConsoleRole(call.Region.World, role, call.Text("ExternalId")))
            throw new WireException("AccessDenied", $"User: {call.Caller.Arn} is not authorized to perform: sts:AssumeRole on resource: {role}", 403);
        var credential = call.Region.World.Credentials.AssumeRole(role, session, source, TimeSpan.FromSeconds(seconds), policy);
        return Describe(credential);
    }

    private static JsonObject Describe(SandboxCredential credential) => new JsonObject
    {
        ["AssumedRoleUser"] = new JsonObject { ["AssumedRoleId"] = credential.Identity.PrincipalId, ["Arn"] = credential.Identity.Arn },
        ["Credentials"] = new JsonObject
        {
            ["AccessKeyId"] = credential.AccessKeyId,
            ["SecretAccessKey"] = credential.SecretKey,
            ["SessionToken"] = credential.SessionToken,
            ["Expiration"] = credential.ExpiresAt?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        },
    }.With("SourceIdentity", credential.Identity.SourceIdentity);

    private static bool IsConsoleRole(SandboxWorld world, string role, string? externalId) =>
        world.Accounts.Any(account => (role == account.ReadRoleArn || role == account.OperatorRoleArn) && (account.ExternalId is null || account.ExternalId == externalId));

    private static string? Session(WireCall call, string member)
    {
        var text = call.Text(member);
        if (text is null || Allowed().IsMatch(text)) return text;
        throw Invalid(char.ToLowerInvariant(member[0]) + member[1..], @"Member must satisfy regular expression pattern: [\w+=,.@-]*", text);
    }

    private static WireException Invalid(string member, string rule, string? value = null) =>
        new("ValidationError", $"1 validation error detected: Value {(value is null ? "" : $"'{value}' ")}at '{member}' failed to satisfy constraint: {rule}");

    [GeneratedRegex(@"^[\w+=,.@-]{2,64}$", RegexOptions.ECMAScript, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Allowed();
}
