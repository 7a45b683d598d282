using Keyturn.Aws.Sandbox.Scenarios.Defects.Reading;
using Keyturn.Aws.Sandbox.Scenarios.Permissions;
using Keyturn.Aws.Sandbox.State;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Defects.Secret;

/// <summary>The policy of the endpoint lets calls of some roles through, and the servers are not among them.</summary>
internal sealed class SecretEndpointPolicy : Defect
{
    public override string Name => "secret-web-endpoint-policy";

    public override string Summary => "The policy of the VPC endpoint does not let calls of the web/AP servers through.";

    public override ChecklistLine Line => ChecklistLine.SecretAccess;

    public override DefectConsumer Consumer => DefectConsumer.WebServer;

    public override void Plant(SandboxRegion region) =>
        Planting.Endpoint(region).Policy = Document(Allow("OnlyTheseRoles", ["secretsmanager:*"], "*").For("AWS", Planting.RolesBut(region, ArticleReaders.Web)));

    public override bool Blocks(SandboxRegion region, DefectConsumer consumer)
    {
        var now = ConsumerNow.Of(region, consumer);
        return !PolicyReading.ThroughEndpoint(region, now, PolicyRequest.Read(region, now));
    }
}
