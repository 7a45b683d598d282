using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Functions;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.Scenarios.Network;
using Keyturn.Aws.Sandbox.State;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Network;

/// <summary>The endpoint of Secrets Manager is reached and the database would be; the call in between has no endpoint and no way out.</summary>
internal sealed class PostgreSqlRdsUnreached : FailingWorld
{
    public override string Name => "postgres-rds-unreached";

    public override string Summary => "RDS manages the superuser's secret, and the function has no way to the RDS API.";

    public override string Row => "N2";

    public override DatabaseEngine Engine => DatabaseEngine.PostgreSql;

    public override FailingStrategy Strategy => FailingStrategy.AlternatingUsers;

    public override FailingState State => FailingState.FailedBeforeSet;

    private const string Superuser = "rds!db-2b9d6e41-73f0-4c85-a1de-5c08f7b3e920";

    internal override SecretPlan ShapeAdmin(SecretPlan plan) => plan with { Name = Superuser, OwningService = "rds" };

    internal override SecretPlan Shape(SecretPlan plan) => plan with { Database = plan.Database! with { Master = Superuser } };

    internal override SecretPlan ShapeBatch(SecretPlan plan) => Shape(plan);

    internal override void Prepare(SandboxRegion region)
    {
        region.Secrets.Find(Superuser)!.Tags[ManagedSuperuser.InstanceTag] = region.Arn("rds", $"db:{Instance(region).Id}");
        region.Account.Identities.Roles[Function(region).Name].InlinePolicies["ManagedSuperuser"] = Document(
            Allow("ReadManaged", ["secretsmanager:GetSecretValue"], $"arn:aws:secretsmanager:*:{region.Account.Id}:secret:rds!db-*"), Allow("AskRds", ["rds:DescribeDBInstances"], "*"));
        Planting.AddRule(region, ArticleNetwork.FunctionGroup, GroupPlanting.All());
    }

    public override void Plant(SandboxRegion region) => Planting.RemoveRule(region, ArticleNetwork.FunctionGroup, egress: true, null, "0.0.0.0/0");
}
