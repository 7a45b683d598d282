using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.Scenarios.Permissions;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Secret;

/// <summary>The policy of the servers names the secret without the six characters that AWS adds to its name, so that it names no secret at all.</summary>
internal sealed class SecretArnLacksSuffix : Defect
{
    public override string Name => "secret-web-arn";

    public override string Summary => "The policy of the web/AP servers names the secret without the six characters at the end of its ARN.";

    public override ChecklistLine Line => ChecklistLine.SecretAccess;

    public override DefectConsumer Consumer => DefectConsumer.WebServer;

    public override void Plant(SandboxRegion region) => Planting.Rewrite(region, ArticleReaders.Web, text => text.Replace("-??????", "", StringComparison.Ordinal));

    public override bool Blocks(SandboxRegion region, DefectConsumer consumer)
    {
        var now = ConsumerNow.Of(region, consumer);
        var request = PolicyRequest.Read(region, now);
        return !PolicyReading.ByRole(region, now, request) && !PolicyReading.BySecret(region, now, request);
    }
}
