using System.Text.Json.Nodes;
using Keyturn.Aws.Sandbox.Scenarios;
using Keyturn.Aws.Sandbox.State;
using Microsoft.Extensions.Logging.Abstractions;

namespace Keyturn.Aws.Sandbox.Tests.AwsCli;

/// <summary>The permission side as Debian's awscli reads and changes it: a client that is not ours parses every answer.</summary>
public sealed class PermissionCliTests : IAsyncLifetime
{
    private const string Statement = """{"Version":"2012-10-17","Statement":[{"Sid":"Fix","Effect":"Allow","Action":"kms:Decrypt","Resource":"*"}]}""";
    private SandboxHost? _host;

    private AwsCommand Aws => new(_host ?? throw new InvalidOperationException("Not started."));

    public async ValueTask InitializeAsync() => _host = await SandboxHost.StartAsync(
        new() { Pace = SandboxPace.Immediate, Scenario = "Article" }, TimeProvider.System, NullLoggerFactory.Instance, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_host is not null) await _host.DisposeAsync();
    }

    [Fact]
    public async Task Iam_ReadsPagesAndDecodesDocuments()
    {
        var details = await Aws.AnswerAsync("iam get-account-authorization-details --page-size 7");
        details.List("RoleDetailList").Count.ShouldBe(_host.ShouldNotBeNull().World.Accounts[0].Identities.Roles.Count);
        // awscli decodes the documents: what it prints is JSON, not text.
        var web = details.List("RoleDetailList").Single(role => (string?)role["RoleName"] == "orders-web-ap");
        ((string?)web["AssumeRolePolicyDocument"]?["Statement"]?[0]?["Principal"]?["Service"]).ShouldBe("ec2.amazonaws.com");

        var profile = await Aws.AnswerAsync("iam get-instance-profile --instance-profile-name orders-web-ap");
        ((string?)profile["InstanceProfile"]?["Roles"]?[0]?["RoleName"]).ShouldBe("orders-web-ap");
        (await Aws.AnswerAsync("iam list-instance-profiles")).List("InstanceProfiles").ShouldHaveSingleItem();
        ((string?)(await Aws.AnswerAsync("iam get-role --role-name hr-app"))["Role"]?["PermissionsBoundary"]?["PermissionsBoundaryArn"]).ShouldNotBeNull().ShouldEndWith("workload-boundary");
        (await Aws.AnswerAsync("iam list-attached-role-policies --role-name orders-web-ap")).List("AttachedPolicies").Count.ShouldBe(2);
        var version = await Aws.AnswerAsync("iam get-policy-version --policy-arn arn:aws:iam::111122223333:policy/shared-keystore-read --version-id v1");
        ((string?)version["PolicyVersion"]?["Document"]?["Statement"]?[0]?["Sid"]).ShouldBe("ReadSecrets");
        (await Aws.FailAsync("iam get-role --role-name nobody")).ShouldContain("The role with name nobody cannot be found.");
    }

    [Fact]
    public async Task Iam_AFixOfARole_ChangesWhatTheReadsSay()
    {
        await Aws.AnswerAsync("iam put-role-policy --role-name ledger-app --policy-name Fix --policy-document", Statement);
        var read = await Aws.AnswerAsync("iam get-role-policy --role-name ledger-app --policy-name Fix");
        read["PolicyDocument"].ShouldNotBeNull().ToJsonString().ShouldBe(Statement);
        (await Aws.AnswerAsync("iam list-role-policies --role-name ledger-app")).Texts("PolicyNames").ShouldBe(["Fix", "ReadSecrets"]);
        var details = await Aws.AnswerAsync("iam get-account-authorization-details --filter Role");
        details.List("RoleDetailList").Single(role => (string?)role["RoleName"] == "ledger-app").List("RolePolicyList").Count.ShouldBe(2);

        const string boundary = "arn:aws:iam::111122223333:policy/workload-boundary";
        ((string?)(await Aws.AnswerAsync($"iam create-policy-version --policy-arn {boundary} --set-as-default --policy-document", Statement))["PolicyVersion"]?["VersionId"]).ShouldBe("v2");
        ((string?)(await Aws.AnswerAsync($"iam get-policy --policy-arn {boundary}"))["Policy"]?["DefaultVersionId"]).ShouldBe("v2");
        await Aws.AnswerAsync("iam delete-role-policy --role-name ledger-app --policy-name Fix");
        (await Aws.FailAsync("iam get-role-policy --role-name ledger-app --policy-name Fix")).ShouldContain("NoSuchEntity");
    }

    [Fact]
    public async Task Kms_AFixOfAKey_ChangesWhatTheReadsSay()
    {
        (await Aws.AnswerAsync("kms list-keys")).List("Keys").Count.ShouldBe(5);
        ((string?)(await Aws.AnswerAsync($"kms describe-key --key-id {ArticleNetwork.KeyAlias}"))["KeyMetadata"]?["Arn"]).ShouldBe(ArticleNetwork.KeyArn);
        (await Aws.AnswerAsync($"kms list-grants --key-id {ArticleNetwork.KeyArn}")).List("Grants").ShouldHaveSingleItem();

        const string policy = """{"Version":"2012-10-17","Statement":[{"Sid":"Fix","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":"*"}]}""";
        await Aws.AnswerAsync($"kms put-key-policy --key-id {ArticleNetwork.KeyArn} --policy-name default --policy", policy);
        ((string?)(await Aws.AnswerAsync($"kms get-key-policy --key-id {ArticleNetwork.KeyArn} --policy-name default"))["Policy"]).ShouldBe(policy);

        (await Aws.FailAsync($"kms put-key-policy --key-id {ArticleNetwork.KeyArn} --policy-name default --policy", Statement))
            .ShouldContain("An error occurred (MalformedPolicyDocumentException) when calling the PutKeyPolicy operation");
        await Aws.AnswerAsync($"kms disable-key --key-id {ArticleNetwork.KeyArn}");
        ((string?)(await Aws.AnswerAsync($"kms describe-key --key-id {ArticleNetwork.KeyArn}"))["KeyMetadata"]?["KeyState"]).ShouldBe("Disabled");
    }

    [Fact]
    public async Task SsmAndEcs_TellOfParametersAndTasks()
    {
        var parameters = await Aws.AnswerAsync("ssm describe-parameters --parameter-filters Key=Type,Values=SecureString");
        parameters.List("Parameters").Count.ShouldBe(8);
        (await Aws.AnswerAsync("ssm list-tags-for-resource --resource-type Parameter --resource-id /prod/web/image-tag")).List("TagList").ShouldHaveSingleItem();

        (await Aws.AnswerAsync("ecs list-clusters")).Texts("clusterArns").ShouldHaveSingleItem();
        (await Aws.AnswerAsync("ecs list-services --cluster keyturn-prod")).Texts("serviceArns").ShouldHaveSingleItem();
        ((string?)(await Aws.AnswerAsync("ecs describe-services --cluster keyturn-prod --services ledger-report"))["services"]?[0]?["serviceName"]).ShouldBe("ledger-report");
        var definition = await Aws.AnswerAsync("ecs describe-task-definition --task-definition ledger-report");
        ((string?)definition["taskDefinition"]?["executionRoleArn"]).ShouldNotBeNull().ShouldEndWith("role/ledger-report-execution");
        var tasks = (await Aws.AnswerAsync("ecs list-tasks --cluster keyturn-prod")).Texts("taskArns");
        (await Aws.AnswerAsync($"ecs describe-tasks --cluster keyturn-prod --tasks {string.Join(' ', tasks)}")).List("tasks").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Organizations_AFixOfAnScp_ChangesWhatTheReadsSay()
    {
        ((string?)(await Aws.AnswerAsync("organizations describe-organization"))["Organization"]?["Id"]).ShouldBe("o-kt9x7q2m4n");
        (await Aws.AnswerAsync("organizations list-roots")).List("Roots").ShouldHaveSingleItem();
        (await Aws.AnswerAsync("organizations list-parents --child-id 111122223333")).List("Parents").ShouldHaveSingleItem();
        var policies = await Aws.AnswerAsync("organizations list-policies-for-target --target-id r-kt01 --filter SERVICE_CONTROL_POLICY");
        policies.List("Policies").Select(policy => (string?)policy["Id"]).ShouldBe(["p-4guardrails", "p-FullAWSAccess"]);

        await Aws.AnswerAsync("organizations update-policy --policy-id p-4guardrails --content", Statement);
        ((string?)(await Aws.AnswerAsync("organizations describe-policy --policy-id p-4guardrails"))["Policy"]?["Content"]).ShouldBe(Statement);
        var made = await Aws.AnswerAsync("organizations create-policy --type SERVICE_CONTROL_POLICY --name Fix --description Fix --content", Statement);
        await Aws.AnswerAsync($"organizations attach-policy --policy-id {made["Policy"]?["PolicySummary"]?["Id"]} --target-id 111122223333");
        (await Aws.AnswerAsync("organizations list-policies-for-target --target-id 111122223333 --filter SERVICE_CONTROL_POLICY")).List("Policies").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Lambda_AFixOfAFunction_ChangesWhatTheReadsSay()
    {
        const string name = "audit-db-password-rotation";
        await Aws.AnswerAsync($"lambda delete-function-concurrency --function-name {name}");
        (await Aws.AnswerAsync($"lambda get-function-concurrency --function-name {name}")).AsObject().Count.ShouldBe(0);
        await Aws.AnswerAsync($"lambda put-function-concurrency --function-name {name} --reserved-concurrent-executions 10");
        ((int?)(await Aws.AnswerAsync($"lambda get-function-concurrency --function-name {name}"))["ReservedConcurrentExecutions"]).ShouldBe(10);

        await Aws.AnswerAsync($"lambda remove-permission --function-name {name} --statement-id SecretsManagerRDSRotationAccess");
        (await Aws.FailAsync($"lambda get-policy --function-name {name}")).ShouldContain("ResourceNotFoundException");
        await Aws.AnswerAsync($"lambda add-permission --function-name {name} --statement-id Fix --action lambda:InvokeFunction --principal secretsmanager.amazonaws.com --source-account 111122223333");
        JsonNode.Parse((string?)(await Aws.AnswerAsync($"lambda get-policy --function-name {name}"))["Policy"] ?? "").ShouldNotBeNull().List("Statement").ShouldHaveSingleItem();
        await Aws.AnswerAsync($"lambda update-function-configuration --function-name {name} --timeout 60 --memory-size 256");
        ((int?)(await Aws.AnswerAsync($"lambda get-function-configuration --function-name {name}"))["Timeout"]).ShouldBe(60);
        ((string?)(await Aws.AnswerAsync($"lambda list-tags --resource arn:aws:lambda:ap-northeast-1:111122223333:function:{name}"))["Tags"]?["SecretsManagerLambda"]).ShouldBe("Rotation");
    }

    [Fact]
    public async Task ReadRole_ReadsEverywhereAndIsRefusedEachWrite()
    {
        var host = _host.ShouldNotBeNull();
        var reader = new AwsCommand(host, host.World.Credentials.AssumeRole(host.World.Accounts[0].ReadRoleArn, "me", null, TimeSpan.FromHours(1)));

        (await reader.AnswerAsync("iam get-account-authorization-details --filter User")).List("UserDetailList").Count.ShouldBe(host.World.Accounts[0].Identities.Users.Count);
        (await reader.AnswerAsync("kms list-keys")).List("Keys").Count.ShouldBe(5);
        (await reader.FailAsync("iam put-role-policy --role-name ledger-app --policy-name Fix --policy-document", Statement)).ShouldContain(
            "User: arn:aws:sts::111122223333:assumed-role/KeyturnRead/me is not authorized to perform: iam:PutRolePolicy on resource: role ledger-app because no identity-based policy allows the iam:PutRolePolicy action");
        (await reader.FailAsync($"kms disable-key --key-id {ArticleNetwork.KeyArn}")).ShouldContain("(AccessDeniedException)");
        (await reader.FailAsync("lambda put-function-concurrency --reserved-concurrent-executions 1 --function-name keyturn-rotate-oracle-single")).ShouldContain("(AccessDeniedException)");

        host.World.Accounts[0].Identities.Roles["ledger-app"].InlinePolicies.Keys.ShouldBe(["ReadSecrets"]);
        // With an endpoint of its own awscli signs IAM's calls for the Region of the command line, and the trail is kept there.
        host.World.Accounts[0].AddRegion(ArticleNetwork.Region).Trail.VisibleAt(host.World.Now, "PutRolePolicy").ShouldHaveSingleItem().ErrorCode.ShouldBe("AccessDenied");
    }

    [Fact]
    public async Task MemberWithoutDelegation_MayNotReadThePoliciesThatLimitIt()
    {
        var host = _host.ShouldNotBeNull();
        var staging = new AwsCommand(host, host.World.Credentials.AssumeRole(host.World.Accounts[1].ReadRoleArn, "me", null, TimeSpan.FromHours(1)));

        ((string?)(await staging.AnswerAsync("organizations describe-organization"))["Organization"]?["Id"]).ShouldBe("o-kt9x7q2m4n");
        (await staging.FailAsync("organizations list-policies-for-target --target-id 444455556666 --filter SERVICE_CONTROL_POLICY")).ShouldContain("You don't have permissions to access this resource.");
    }
}
