using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Organizations;
using static Keyturn.Aws.Sandbox.Scenarios.Permissions.PolicyText;

namespace Keyturn.Aws.Sandbox.Scenarios.Permissions;

/// <summary>
/// The organization of the Article world. Its management account holds nothing and is not one of the console's; production may read and change policies
/// by delegation, staging may not, as most member accounts may not.
/// </summary>
internal static class ArticleOrganization
{
    private const string Root = "r-kt01";
    private const string Production = "ou-kt01-7prodwork1";
    private const string Staging = "ou-kt01-7stgwork01";

    public static void Add(SandboxWorld world, SandboxAccount production, SandboxAccount staging)
    {
        var organization = new OrganizationRecord { Id = "o-kt9x7q2m4n", ManagementAccountId = "777788889999", ManagementAccountEmail = "aws-root@example.com", RootId = Root };
        (organization.Units[Production], organization.Units[Staging]) = ("Production", "Staging");
        (organization.Parents[Production], organization.Parents[Staging]) = (Root, Root);
        (organization.Parents[production.Id], organization.Parents[staging.Id]) = (Production, Staging);
        organization.Delegates.Add(production.Id);
        string[] everything = [Root, Production, Staging, production.Id, staging.Id, organization.ManagementAccountId];
        Add(organization, "p-FullAWSAccess", "FullAWSAccess", OrganizationPolicy.ServiceControl, Document(Allow("All", ["*"], "*")), isAwsManaged: true, everything);
        Add(organization, "p-RCPFullAWSAccess", "RCPFullAWSAccess", OrganizationPolicy.ResourceControl, Document(Allow("All", ["*"], "*").For("*")), isAwsManaged: true, everything);
        Add(organization, "p-4guardrails", "Guardrails", OrganizationPolicy.ServiceControl, Guardrails(), isAwsManaged: false, Root);
        world.Organization = organization;
    }

    private static void Add(OrganizationRecord organization, string id, string name, string type, string content, bool isAwsManaged, params IEnumerable<string> targets)
    {
        var description = isAwsManaged ? "Allows access to every operation" : "Stay in the organization, keep the trail, keep the keys";
        organization.Policies[id] = new() { Id = id, Name = name, Type = type, Content = content, Description = description, IsAwsManaged = isAwsManaged, Targets = [.. targets] };
    }

    private static string Guardrails() => Document(
        Deny("StayInTheOrganization", ["organizations:LeaveOrganization"], "*"),
        Deny("KeepTheTrail", ["cloudtrail:StopLogging", "cloudtrail:DeleteTrail"], "*"),
        Deny("KeepTheKeys", ["kms:ScheduleKeyDeletion"], "*").When("ArnNotLike", "aws:PrincipalArn", "arn:aws:iam::*:role/key-administrator"));
}
