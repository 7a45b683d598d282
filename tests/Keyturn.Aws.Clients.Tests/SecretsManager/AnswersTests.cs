using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using Keyturn.Aws.Clients.Tests.Wire;

namespace Keyturn.Aws.Clients.Tests.SecretsManager;

/// <summary>Answers of Secrets Manager written out by hand, member by member, so that a misspelt name cannot hide behind a generated one.</summary>
public sealed class AnswersTests
{
    private static readonly DateTime Noon = new(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task ListSecrets_Entry_IsReadWhole()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json(
            """
            {"NextToken":"next","SecretList":[{
              "ARN":"arn:1","Name":"app/db","Type":"SalesforceClientSecret","Description":"Orders","KmsKeyId":"alias/app",
              "RotationEnabled":true,"RotationLambdaARN":"arn:lambda","RotationRules":{"AutomaticallyAfterDays":30,"Duration":"3h","ScheduleExpression":"rate(30 days)"},
              "ExternalSecretRotationMetadata":[{"Key":"clientId","Value":"c"}],"ExternalSecretRotationRoleArn":"arn:role",
              "LastRotatedDate":1795435200,"LastChangedDate":1795435260,"LastAccessedDate":1795435320,"DeletedDate":1795435380,"NextRotationDate":1795435440,"CreatedDate":1795435500.5,
              "Tags":[{"Key":"team","Value":"dba"}],"SecretVersionsToStages":{"v1":["AWSCURRENT","BLUE"],"v0":["AWSPREVIOUS"]},
              "OwningService":"rds","PrimaryRegion":"us-east-1"}]}
            """));
        using var client = server.SecretsManager();

        var answer = await client.ListSecretsAsync(new ListSecretsRequest(), TestContext.Current.CancellationToken);

        answer.NextToken.ShouldBe("next");
        var entry = answer.SecretList.ShouldNotBeNull().ShouldHaveSingleItem();
        (entry.ARN, entry.Name, entry.Type, entry.Description, entry.KmsKeyId).ShouldBe(("arn:1", "app/db", "SalesforceClientSecret", "Orders", "alias/app"));
        (entry.RotationEnabled, entry.RotationLambdaARN, entry.ExternalSecretRotationRoleArn).ShouldBe((true, "arn:lambda", "arn:role"));
        var rules = entry.RotationRules.ShouldNotBeNull();
        (rules.AutomaticallyAfterDays, rules.Duration, rules.ScheduleExpression).ShouldBe((30L, "3h", "rate(30 days)"));
        entry.ExternalSecretRotationMetadata.ShouldNotBeNull().ShouldHaveSingleItem().Key.ShouldBe("clientId");
        new[] { entry.LastRotatedDate, entry.LastChangedDate, entry.LastAccessedDate, entry.DeletedDate, entry.NextRotationDate, entry.CreatedDate }
            .ShouldBe([Noon, Noon.AddMinutes(1), Noon.AddMinutes(2), Noon.AddMinutes(3), Noon.AddMinutes(4), Noon.AddMinutes(5).AddMilliseconds(500)]);
        entry.Tags.ShouldNotBeNull().ShouldHaveSingleItem().Value.ShouldBe("dba");
        entry.SecretVersionsToStages.ShouldNotBeNull()["v1"].ShouldBe(["AWSCURRENT", "BLUE"]);
        (entry.OwningService, entry.PrimaryRegion).ShouldBe(("rds", "us-east-1"));
    }

    [Fact]
    public async Task DescribeSecret_Replicas_AreReadWithTheirStatus()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json(
            """
            {"ARN":"arn:1","VersionIdsToStages":{"v1":["AWSCURRENT"]},"ReplicationStatus":[
              {"Region":"us-east-1","KmsKeyId":"k","Status":"InSync","LastAccessedDate":1795435200},
              {"Region":"eu-west-1","Status":"Failed","StatusMessage":"name taken"},
              {"Region":"eu-west-2","Status":"InProgress"},
              {"Region":"eu-west-3","Status":"Paused"}]}
            """));
        using var client = server.SecretsManager();

        var answer = await client.DescribeSecretAsync(new DescribeSecretRequest { SecretId = "arn:1" }, TestContext.Current.CancellationToken);

        var replicas = answer.ReplicationStatus.ShouldNotBeNull();
        replicas.Select(replica => replica.Status).ShouldBe([StatusType.InSync, StatusType.Failed, StatusType.InProgress, new StatusType("Paused")]);
        replicas[0].LastAccessedDate.ShouldBe(Noon);
        replicas[1].StatusMessage.ShouldBe("name taken");
        replicas[1].KmsKeyId.ShouldBeNull();
        answer.RotationEnabled.ShouldBeNull();
        answer.Tags.ShouldBeNull();
    }

    [Fact]
    public async Task ListSecretVersionIds_Versions_AreReadWithAndWithoutLabels()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json(
            """
            {"ARN":"arn:1","Name":"app/db","NextToken":"n","Versions":[
              {"VersionId":"v2","VersionStages":["AWSCURRENT"],"CreatedDate":1795435200,"LastAccessedDate":1795392000,"KmsKeyIds":["DefaultEncryptionKey"]},
              {"VersionId":"v1","VersionStages":[]},{"VersionId":"v0"}]}
            """));
        using var client = server.SecretsManager();

        var answer = await client.ListSecretVersionIdsAsync(new ListSecretVersionIdsRequest { SecretId = "arn:1" }, TestContext.Current.CancellationToken);

        (answer.ARN, answer.Name, answer.NextToken).ShouldBe(("arn:1", "app/db", "n"));
        var versions = answer.Versions.ShouldNotBeNull();
        versions[0].KmsKeyIds.ShouldBe(["DefaultEncryptionKey"]);
        versions[0].CreatedDate.ShouldBe(Noon);
        versions[1].VersionStages.ShouldBe([]);
        versions[2].VersionStages.ShouldBeNull();
    }

    [Fact]
    public async Task ValidateResourcePolicy_Findings_AreRead()
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json("""{"PolicyValidationPassed":false,"ValidationErrors":[{"CheckName":"PUBLIC_POLICY","ErrorMessage":"broad"}]}"""));
        using var client = server.SecretsManager();

        var answer = await client.ValidateResourcePolicyAsync(new ValidateResourcePolicyRequest { SecretId = "n", ResourcePolicy = "{}" }, TestContext.Current.CancellationToken);

        answer.PolicyValidationPassed.ShouldBe(false);
        var finding = answer.ValidationErrors.ShouldNotBeNull().ShouldHaveSingleItem();
        (finding.CheckName, finding.ErrorMessage).ShouldBe(("PUBLIC_POLICY", "broad"));
        server.Request.Body.ShouldBe("""{"SecretId":"n","ResourcePolicy":"{}"}""");
    }

    [Fact]
    public async Task ListSecrets_Request_IsWrittenWhole()
    {
        await using var server = await LoopbackServer.StartAsync();
        using var client = server.SecretsManager();

        await client.ListSecretsAsync(
            new ListSecretsRequest
            {
                IncludePlannedDeletion = true,
                MaxResults = 100,
                NextToken = "n",
                SortBy = SortByType.LastChangedDate,
                SortOrder = SortOrderType.Desc,
                Filters = [new Filter { Key = FilterNameStringType.TagKey, Values = ["team", "!env"] }],
            },
            TestContext.Current.CancellationToken);

        var body = server.Request.Json.ShouldNotBeNull();
        body["IncludePlannedDeletion"].ShouldNotBeNull().ToJsonString().ShouldBe("true");
        body["MaxResults"].ShouldNotBeNull().ToJsonString().ShouldBe("100");
        body["SortBy"].ShouldNotBeNull().ToString().ShouldBe("last-changed-date");
        body["SortOrder"].ShouldNotBeNull().ToString().ShouldBe("desc");
        body["Filters"].ShouldNotBeNull().ToJsonString().ShouldBe("""[{"Key":"tag-key","Values":["team","!env"]}]""");
        body.AsObject().Count.ShouldBe(6);
    }

    [Theory]
    [InlineData("to", null, """{"SecretId":"n","VersionStage":"AWSCURRENT","MoveToVersionId":"to"}""")]
    [InlineData(null, "from", """{"SecretId":"n","VersionStage":"AWSCURRENT","RemoveFromVersionId":"from"}""")]
    [InlineData("to", "from", """{"SecretId":"n","VersionStage":"AWSCURRENT","MoveToVersionId":"to","RemoveFromVersionId":"from"}""")]
    public async Task UpdateSecretVersionStage_LeavesOutWhatIsNotSet(string? to, string? from, string body)
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json("""{"ARN":"arn:1","Name":"n"}"""));
        using var client = server.SecretsManager();

        var answer = await client.UpdateSecretVersionStageAsync(
            new UpdateSecretVersionStageRequest { SecretId = "n", VersionStage = "AWSCURRENT", MoveToVersionId = to, RemoveFromVersionId = from }, TestContext.Current.CancellationToken);

        System.Text.Json.Nodes.JsonNode.DeepEquals(server.Request.Json, System.Text.Json.Nodes.JsonNode.Parse(body)).ShouldBeTrue(server.Request.Body);
        (answer.ARN, answer.Name).ShouldBe(("arn:1", "n"));
    }

    [Theory]
    [InlineData("""{"SecretList":null}""")]
    [InlineData("{}")]
    public async Task ListSecrets_NoList_IsNullAndNotEmpty(string body)
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json(body));
        using var client = server.SecretsManager();

        (await client.ListSecretsAsync(new ListSecretsRequest(), TestContext.Current.CancellationToken)).SecretList.ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"SecretList":{}}""")]
    [InlineData("""{"SecretList":[{"RotationEnabled":"yes"}]}""")]
    [InlineData("""{"SecretList":[{"CreatedDate":"yesterday"}]}""")]
    [InlineData("""{"SecretList":[""")]
    public async Task ListSecrets_OfAnotherShape_FailsAndGivesNoHalfAnswer(string body)
    {
        await using var server = await LoopbackServer.StartAsync(Answer.Json(body));
        using var client = server.SecretsManager();

        await Should.ThrowAsync<Amazon.Runtime.AmazonUnmarshallingException>(client.ListSecretsAsync(new ListSecretsRequest(), TestContext.Current.CancellationToken));
    }
}
