using Keyturn.Aws.Sandbox.Databases;
using Keyturn.Aws.Sandbox.Functions;
using Keyturn.Aws.Sandbox.Scenarios.Defects;
using Keyturn.Aws.Sandbox.Scenarios.Network;
using Keyturn.Aws.Sandbox.State;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Failing.Role;

/// <summary>Such a secret holds user and password only. The function has to call DescribeDBInstances for the host.</summary>
internal sealed class MySqlInstancesDenied : FailingWorld
{
    public override string Name => "mysql-instances-denied";

    public override string Summary => "RDS manages the superuser's secret, and the rotation role may not ask RDS where the database is.";

    public override string Row => "K6";

    public override DatabaseEngine Engine => DatabaseEngine.MySql;

    public override FailingStrategy Strategy => FailingStrategy.AlternatingUsers;

    public override FailingState State => FailingState.FailedBeforeSet;

    private const string Superuser = "rds!db-5f0e7c1a-9d34-4b62-8e01-7a2c90d4b6f3";
    private const string Statement = "AskRds";

    internal override SecretPlan ShapeAdmin(SecretPlan plan) => plan with { Name = Superuser, OwningService = "rds" };

    internal override SecretPlan Shape(SecretPlan plan) => plan with { Database = plan.Database! with { Master = Superuser } };

    internal override SecretPlan ShapeBatch(SecretPlan plan) => Shape(plan);

    internal override void Prepare(SandboxRegion region)
    {
        region.Secrets.Find(Superuser)!.Tags[ManagedSuperuser.InstanceTag] = region.Arn("rds", $"db:{Instance(region).Id}");
        var role = region.Account.Identities.Roles[Function(region).Name];
        role.InlinePolicies["ManagedSuperuser"] = Document(Allow("ReadManaged", ["secretsmanager:GetSecretValue"], $"arn:aws:secretsmanager:*:{region.Account.Id}:secret:rds!db-*"));
        role.InlinePolicies[Statement] = Document(Allow(Statement, ["rds:DescribeDBInstances"], "*"));
        Planting.AddRule(region, ArticleNetwork.FunctionGroup, GroupPlanting.All());
    }

    public override void Plant(SandboxRegion region) => region.Account.Identities.Roles[Function(region).Name].InlinePolicies.Remove(Statement);
}
