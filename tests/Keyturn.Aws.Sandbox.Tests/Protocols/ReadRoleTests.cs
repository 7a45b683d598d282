using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Ecs;
using Keyturn.Aws.Sandbox.Iam;
using Keyturn.Aws.Sandbox.Kms;
using Keyturn.Aws.Sandbox.Lambda;
using Keyturn.Aws.Sandbox.Organizations;
using Keyturn.Aws.Sandbox.Protocols;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.Ssm;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.Tests.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Protocols;

/// <summary>What the console's read role may call of the services that tell of permissions: the reads of a collector and nothing else.</summary>
public sealed class ReadRoleTests : IAsyncDisposable
{
    private static readonly string[] Reads =
    [
        "ecs:DescribeServices", "ecs:DescribeTaskDefinition", "ecs:DescribeTasks", "ecs:ListClusters", "ecs:ListServices", "ecs:ListTasks",
        "iam:GetAccountAuthorizationDetails", "iam:GetInstanceProfile", "iam:GetPolicy", "iam:GetPolicyVersion", "iam:GetRole", "iam:GetRolePolicy",
        "iam:ListAttachedRolePolicies", "iam:ListInstanceProfiles", "iam:ListRolePolicies",
        "kms:DescribeKey", "kms:GetKeyPolicy", "kms:GetKeyRotationStatus", "kms:ListAliases", "kms:ListGrants", "kms:ListKeys", "kms:ListResourceTags",
        "lambda:GetAccountSettings", "lambda:GetFunctionConcurrency", "lambda:GetFunctionConfiguration", "lambda:GetPolicy", "lambda:ListFunctions", "lambda:ListTags",
        "organizations:DescribeOrganization", "organizations:DescribePolicy", "organizations:ListParents", "organizations:ListPoliciesForTarget", "organizations:ListRoots",
        "ssm:DescribeParameters", "ssm:ListTagsForResource",
    ];

    private static readonly string[] Writes =
    [
        "iam:AttachRolePolicy", "iam:CreatePolicyVersion", "iam:DeletePolicyVersion", "iam:DeleteRolePermissionsBoundary", "iam:DeleteRolePolicy", "iam:DetachRolePolicy",
        "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy", "iam:PutUserPolicy", "iam:UpdateAssumeRolePolicy",
        "kms:CancelKeyDeletion", "kms:CreateGrant", "kms:DisableKey", "kms:EnableKey", "kms:PutKeyPolicy", "kms:RevokeGrant", "kms:ScheduleKeyDeletion",
        "lambda:AddPermission", "lambda:DeleteFunctionConcurrency", "lambda:PutFunctionConcurrency", "lambda:RemovePermission", "lambda:UpdateFunctionConfiguration",
        "organizations:AttachPolicy", "organizations:CreatePolicy", "organizations:UpdatePolicy",
    ];

    private static readonly WireService[] Services =
        [IamService.Create(), KmsService.Create(), SsmService.Create(), EcsService.Create(), OrganizationsService.Create(), LambdaService.Create()];

    private readonly TestWorld _world = new(new ArticleScenario());

    [Fact]
    public void Check_ReadRole_LetsThroughTheReadsAndNothingElse() => Allowed(_world.World.Accounts[0].ReadRoleArn).ShouldBe(Reads, ignoreOrder: true);

    [Fact]
    public void Check_OperatorRole_MayReadAndChangeNoPermission() => Allowed(_world.World.Accounts[0].OperatorRoleArn).ShouldBe(Reads, ignoreOrder: true);

    [Fact]
    public void Check_AnotherRole_LetsThroughTheWritesToo() => Allowed("arn:aws:iam::111122223333:role/key-administrator").ShouldBe([.. Reads, .. Writes], ignoreOrder: true);

    [Fact]
    public void Policy_OfTheReadRole_NamesTheReadsOfTheseServices()
    {
        var document = JsonNode.Parse(_world.World.Accounts[0].Identities.Roles["KeyturnRead"].InlinePolicies["Read"]).ShouldNotBeNull();
        var services = Services.Select(service => service.SigningName + ":").ToList();

        document.List("Statement")[0].Texts("Action").Where(action => services.Exists(service => action.StartsWith(service, StringComparison.Ordinal))).ShouldBe(Reads, ignoreOrder: true);
    }

    [Theory]
    [InlineData("iam", "PutRolePolicy", "RoleName", "orders-web-ap", "AccessDenied", 403, "role orders-web-ap")]
    [InlineData("iam", "PutUserPolicy", "UserName", "test", "AccessDenied", 403, "user test")]
    [InlineData("iam", "CreatePolicyVersion", "PolicyArn", "arn:aws:iam::1:policy/x", "AccessDenied", 403, "policy arn:aws:iam::1:policy/x")]
    [InlineData("kms", "PutKeyPolicy", "KeyId", "6f1d7a52-3c84-4b9e-9d11-2a7c0f5e8b34", "AccessDeniedException", 400, ArticleNetwork.KeyArn)]
    [InlineData("lambda", "AddPermission", "FunctionName", "f", "AccessDeniedException", 403, "*")]
    [InlineData("organizations", "UpdatePolicy", "PolicyId", "p", "AccessDeniedException", 400, "*")]
    public void Check_Write_IsRefusedInTheWordsOfTheService(string service, string operation, string member, string value, string code, int status, string resource)
    {
        var wire = Services.Single(known => known.SigningName == service);
        var refusal = Should.Throw<WireException>(() => RolePermissions.Check(wire, Operation(wire, operation), Call(_world.World.Accounts[0].ReadRoleArn, operation, new() { [member] = value })));

        (refusal.Code, refusal.Status).ShouldBe((code, status));
        refusal.Message.ShouldBe($"User: arn:aws:sts::111122223333:assumed-role/KeyturnRead/me is not authorized to perform: {service}:{operation} on resource: {resource} because no identity-based policy allows the {service}:{operation} action");
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private static WireOperation Operation(WireService service, string name) => service.Routes.Single(route => route.Operation.Name == name).Operation;

    private List<string> Allowed(string role) =>
        [.. Services.SelectMany(service => service.Routes.Where(route => Passes(service, route.Operation, role)).Select(route => $"{service.SigningName}:{route.Operation.Name}"))];

    private bool Passes(WireService service, WireOperation operation, string role)
    {
        try
        {
            RolePermissions.Check(service, operation, Call(role, operation.Name, []));
            return true;
        }
        catch (WireException refusal) when (refusal.Code is "AccessDenied" or "AccessDeniedException")
        {
            return false;
        }
    }

    private WireCall Call(string role, string operation, JsonObject input) => new()
    {
        Operation = operation,
        Caller = CallerIdentity.OfRole(role, "me", "ASIA"),
        Region = _world.Tokyo,
        Input = input,
        RequestId = "request",
    };
}
