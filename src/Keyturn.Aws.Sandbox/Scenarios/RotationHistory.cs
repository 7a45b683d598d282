using System.Globalization;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios;

/// <summary>Writes the past of a Region: CloudTrail events and the log lines of the functions, such that they tell one story.</summary>
internal sealed class RotationHistory(SandboxRegion region)
{
    private static readonly TimeSpan Delivery = TimeSpan.FromMinutes(4);

    /// <summary>The person who changes things by hand in this world.</summary>
    public CallerIdentity Operator { get; } =
        CallerIdentity.OfRole($"arn:aws:iam::{region.Account.Id}:role/dba-operator", "tanaka.yui", "ASIA" + StableId.Of($"{region.Account.Id}/operator", 16));

    /// <summary>A rotation that went through.</summary>
    public void Succeeded(SecretPlan plan, SecretRecord secret, SecretStory story, PastRotation rotation)
    {
        var version = story.VersionId(rotation.Number);
        ServiceEvent("RotationStarted", secret, version, rotation.At);
        if (FunctionOf(secret) is { } function && plan.Database is { } database)
        {
            var run = new PastRun(region, function, secret, database, story, rotation.Number, rotation.At.AddSeconds(1));
            FunctionCall(function, secret, "PutSecretValue", version, run.Create());
            run.Set();
            run.Test();
            FunctionCall(function, secret, "UpdateSecretVersionStage", version, run.Finish());
            ServiceEvent("RotationSucceeded", secret, version, run.Clock.AddSeconds(2));
            return;
        }

        ServiceEvent("RotationSucceeded", secret, version, rotation.At.AddSeconds(38));
    }

    /// <summary>The rotation that left AWSPENDING behind: tried twice with the same token.</summary>
    public void Unfinished(SecretPlan plan, SecretRecord secret, SecretStory story)
    {
        var version = story.VersionId(story.PendingNumber);
        ServiceEvent("RotationStarted", secret, version, story.PendingSince);
        if (FunctionOf(secret) is not { } function || plan.Database is not { } database || plan.Condition is SecretCondition.EmptyPending)
            return;

        var clock = story.PendingSince.AddSeconds(1);
        for (var attempt = 0; attempt < 2; attempt++)
        {
            var run = new PastRun(region, function, secret, database, story, story.PendingNumber, clock) { IsRetry = attempt > 0 };
            Attempt(plan.Condition, run);
            clock = run.Clock.AddMinutes(5);
        }

        if (FailedStep(plan.Condition) is { } step)
            ServiceEvent("RotationFailed", secret, version, clock.AddMinutes(-4), $"Error when executing lambda {function.Arn} during {step} step");
    }

    /// <summary>A call somebody made.</summary>
    public void ApiCall(SecretRecord secret, string name, DateTimeOffset at, CallerIdentity caller, JsonObject? parameters = null, string? endpoint = null) =>
        region.Trail.Append(new()
        {
            EventId = Id(secret, name, at),
            EventName = name,
            EventTime = at,
            AvailableAt = at + Delivery,
            Caller = caller,
            RequestId = StableId.Uuid($"{secret.Arn}/{name}/{at:O}/request"),
            SourceAddress = endpoint is null ? "203.0.113.24" : "10.20.1.87",
            UserAgent = endpoint is null ? "aws-cli/2.15.30 Python/3.11.8 Linux/5.10 exe/x86_64.al2" : "Boto3/1.34.145 md/Botocore#1.34.145 ua/2.0 os/linux lang/python#3.12.4 exec-env/AWS_Lambda_python3.12",
            RequestParameters = parameters ?? new JsonObject { ["secretId"] = secret.Arn },
            VpcEndpointId = endpoint,
            ResourceNames = [secret.Arn],
        });

    private static void Attempt(SecretCondition condition, PastRun run)
    {
        if (condition is SecretCondition.FailingCreate)
        {
            run.CreateDenied();
            return;
        }

        run.Create();
        switch (condition)
        {
            case SecretCondition.FailingSet:
                run.SetRefused();
                return;
            case SecretCondition.StuckAfterSet when !run.IsRetry:
                run.SetTimedOut();
                return;
        }

        run.Set();
        if (condition is SecretCondition.FailingTest or SecretCondition.StuckAfterSet)
        {
            run.TestRefused();
            return;
        }

        run.Test();
        run.FinishDenied();
    }

    private static string? FailedStep(SecretCondition condition) => condition switch
    {
        SecretCondition.FailingCreate => RotationSteps.Create,
        SecretCondition.FailingSet => RotationSteps.Set,
        SecretCondition.FailingTest => RotationSteps.Test,
        SecretCondition.FailingFinish => RotationSteps.Finish,
        _ => null,
    };

    private void FunctionCall(FunctionRecord function, SecretRecord secret, string name, string version, DateTimeOffset at) =>
        ApiCall(
            secret, name, at,
            CallerIdentity.OfRole(function.Role, function.Name, "ASIA" + StableId.Of(function.Arn, 16)),
            name == "PutSecretValue"
                ? new() { ["secretId"] = secret.Arn, ["clientRequestToken"] = version, ["versionStages"] = new JsonArray(VersionStage.Pending) }
                : new() { ["secretId"] = secret.Arn, ["versionStage"] = VersionStage.Current, ["moveToVersionId"] = version },
            ArticleNetwork.SecretsManagerEndpoint.Id);

    private void ServiceEvent(string name, SecretRecord secret, string version, DateTimeOffset at, string? error = null) =>
        region.Trail.Append(new()
        {
            EventId = Id(secret, name, at),
            EventName = name,
            EventTime = at,
            AvailableAt = at + Delivery,
            IsApiCall = false,
            RequestId = $"Rotation-{secret.Arn}-{version}",
            SecretId = secret.Arn,
            ErrorMessage = error,
        });

    private FunctionRecord? FunctionOf(SecretRecord secret) =>
        secret.RotationLambdaArn is { } arn ? region.Functions.Find(arn) : null;

    private static Guid Id(SecretRecord secret, string name, DateTimeOffset at) =>
        Guid.Parse(StableId.Uuid(string.Create(CultureInfo.InvariantCulture, $"{secret.Arn}/{name}/{at.UtcTicks}")));
}
