using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Scenarios.Failing.Stage;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Content;

/// <summary>A team copied the secret for its reports. Each rotation leaves the other secret with a dead password.</summary>
internal sealed class OracleTwoSecrets : FailingWorld
{
    public override string Name => "oracle-two-secrets";

    public override string Summary => "Two secrets hold the login of the same user; the other one rotated first.";

    public override string Row => "C18";

    public override ImmutableArray<string> Also => ["C5", "C16"];

    public override string WhyAlso => "Whoever changed the password, this secret's log reads the same; the other secret's rotation is what gives it away.";

    public override DatabaseEngine Engine => DatabaseEngine.Oracle;

    public override FailingState State => FailingState.ChangedByHand;

    private const string Copy = "prod/orders/oracle/report";

    public override void Plant(SandboxRegion region)
    {
        var (secret, now) = (Secret(region), region.World.Now);
        var copy = region.Secrets.Add(new SecretRecord
        {
            Arn = region.Arn("secretsmanager", $"secret:{Copy}-{StableId.SecretSuffix(Copy)}"), Name = Copy, CreatedDate = now, KmsKeyId = secret.KmsKeyId, Description = "Login of the reports",
            RotationEnabled = true, RotationLambdaArn = secret.RotationLambdaArn, RotationRules = secret.RotationRules, NextRotationDate = secret.NextRotationDate,
        });
        foreach (var (key, value) in secret.Tags) copy.Tags[key] = value;
        copy.Attach(VersionStage.Current, copy.Add(new() { Id = StableId.Uuid(Copy), CreatedDate = now, KmsKeyId = copy.KmsKeyId, SecretString = secret.Holder(VersionStage.Current)?.SecretString }));
    }

    internal override void Prepare(SandboxRegion region) => Database(region).Profile = Database(region).Profile with { FailedLoginAttempts = null };

    internal override async Task FailAsync(FailingStory story)
    {
        await story.RotateAsync(Copy);
        await story.WaitAsync(TimeSpan.FromMinutes(7));
        await story.RotateAsync();
    }
}
