using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Rotation;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.SecretsManager;

/// <summary>Configures rotation and starts it, or with RotateImmediately=false tests it. Nothing is saved when the call is refused.</summary>
internal sealed class RotateSecretOperation(RotationService rotation) : SecretsOperation
{
    public override RateGroup Rate => SecretsRates.Rotations;

    protected override JsonObject Run(WireCall call)
    {
        var secret = call.Primary();
        RefuseExternal(call, secret);
        var token = call.Token();
        if (secret.Version(token) is not null) return Answer(secret, token);
        var rules = RotationRulesInput.Read(call) ?? secret.RotationRules;
        var function = call.Text("RotationLambdaARN") ?? secret.RotationLambdaArn;
        CheckFunction(call, secret, function);
        if (secret.Holder(VersionStage.Pending) is { } pending && !pending.Has(VersionStage.Current))
            throw SecretErrors.PreviousRotation();
        var immediately = call.Flag("RotateImmediately") != false;
        Configure(call, secret, function, rules);
        if (immediately) rotation.Begin(call.Region, secret, token);
        else if (secret.OwningService is null) rotation.Test(call.Region, secret, token);
        return Answer(secret, immediately || secret.OwningService is null ? token : secret.Holder(VersionStage.Current)?.Id);
    }

    private static void RefuseExternal(WireCall call, SecretRecord secret)
    {
        if (secret.Type is not null || call.Text("ExternalSecretRotationRoleArn") is not null || call.Input["ExternalSecretRotationMetadata"] is not null)
            throw SecretErrors.InvalidParameter("Rotation of managed external secrets isn't supported in this Region.");
    }

    private static void CheckFunction(WireCall call, SecretRecord secret, string? function)
    {
        if (secret.OwningService is not null)
        {
            if (call.Text("RotationLambdaARN") is not null) throw SecretErrors.Managed();
            return;
        }

        if (string.IsNullOrEmpty(function))
            throw SecretErrors.InvalidRequest("No Lambda rotation function ARN is associated with this secret.");
        var found = call.Region.World.FindRegion(function)?.Functions.Find(function);
        if (found is null || !found.Permissions.Exists(permission => permission.AllowsRotationOf(secret.Arn, call.Region.Account.Id)))
            throw SecretErrors.CannotInvoke();
        SessionPolicies.Require(WireProtocol.AwsJson11, call.Caller, "lambda:InvokeFunction", found.Arn);
        call.Region.Surroundings?.AuthorizeInvocation(call.Caller, found);
        if (!secret.Versions.Any(version => version.HasValue))
            throw SecretErrors.NoValue("staging label", VersionStage.Current);
    }

    private static void Configure(WireCall call, SecretRecord secret, string? function, RotationRules? rules)
    {
        secret.RotationEnabled = true;
        secret.RotationLambdaArn = secret.OwningService is null ? function : null;
        secret.RotationRules = rules;
        secret.NextRotationDate = rules is null ? null : RotationSchedule.Next(rules, call.Now)?.End;
        SecretVersions.Changed(call, secret);
    }

    private static JsonObject Answer(SecretRecord secret, string? versionId) =>
        new JsonObject().With("ARN", secret.Arn).With("Name", secret.Name).With("VersionId", versionId);
}
