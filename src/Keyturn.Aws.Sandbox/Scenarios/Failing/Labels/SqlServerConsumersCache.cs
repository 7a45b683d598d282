using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.SecretsManager;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Labels;

/// <summary>It reads the secret when it starts and never again. AWS has nothing to repair.</summary>
internal sealed class SqlServerConsumersCache : FailingWorld
{
    public override string Name => "sqlserver-consumers-cache";

    public override string Summary => "The rotation went through; the application keeps the old password in its memory.";

    public override string Row => "F9";

    public override string Unseen => "The rotation succeeded; what the application has cached shows nowhere.";

    public override ImmutableArray<string> Also => ["C8"];

    public override string WhyAlso => "The rotation succeeded in both; what the application does with the value is outside of AWS.";

    public override DatabaseEngine Engine => DatabaseEngine.SqlServer;

    public override FailingState State => FailingState.Finished;

    internal override async Task FailAsync(FailingStory story)
    {
        var reader = CallerIdentity.OfRole($"arn:aws:iam::{story.Region.Account.Id}:role/claims-app", "i-0aa11bb22cc33dd44", "ASIA" + StableId.Of(Name, 16));
        story.Call(new GetSecretValueOperation(), new JsonObject { ["SecretId"] = story.Secret.Arn }, reader);
        await story.WaitAsync(TimeSpan.FromMinutes(10));
        await story.RotateAsync();
    }
}
