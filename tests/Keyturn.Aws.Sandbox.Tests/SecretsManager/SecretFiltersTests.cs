using Amazon.SecretsManager.Model;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.SecretsManager;

/// <summary>The filters of ListSecrets: their bounds, their combinations, their case.</summary>
public sealed class SecretFiltersTests
{
    [Theory]
    [InlineData("name", "prod/", "prod/crm,prod/orders")]
    [InlineData("name", "prod/crm", "prod/crm")]
    [InlineData("name", "crm", "")]
    [InlineData("name", "!prod/", "dev/crm")]
    [InlineData("description", "ORDERS", "prod/orders")]
    [InlineData("description", "database", "")]
    [InlineData("tag-key", "Team", "prod/crm")]
    [InlineData("tag-key", "team", "prod/orders")]
    [InlineData("tag-key", "!team", "dev/crm,prod/crm")]
    [InlineData("tag-value", "shop", "prod/orders")]
    [InlineData("owning-service", "rd", "dev/crm")]
    [InlineData("owning-service", "!rds", "prod/crm,prod/orders")]
    [InlineData("primary-region", "us-", "prod/crm")]
    [InlineData("all", "crm", "dev/crm,prod/crm")]
    [InlineData("all", "crm prod", "prod/crm")]
    [InlineData("all", "data", "prod/orders")]
    [InlineData("all", "shop", "prod/orders")]
    [InlineData("all", "!crm", "prod/orders")]
    [InlineData("all", "rm", "")]
    public async Task Filter_OneValue_SelectsByPrefix(string key, string value, string names)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        Seed(sandbox);

        (await NamesAsync(sandbox, new Filter { Key = key, Values = [value] })).ShouldBe(names);
    }

    [Fact]
    public async Task Filter_SeveralValues_NeedOneOfThem()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        Seed(sandbox);

        (await NamesAsync(sandbox, new Filter { Key = "name", Values = ["dev/", "prod/o"] })).ShouldBe("dev/crm,prod/orders");
    }

    [Fact]
    public async Task Filter_SeveralFilters_NeedAllOfThem()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        Seed(sandbox);

        (await NamesAsync(sandbox, new Filter { Key = "all", Values = ["crm"] }, new Filter { Key = "name", Values = ["!dev"] })).ShouldBe("prod/crm");
        (await NamesAsync(sandbox, new Filter { Key = "name", Values = ["dev"] }, new Filter { Key = "name", Values = ["prod"] })).ShouldBe("");
    }

    [Fact]
    public async Task Filter_UnknownKey_NamesTheKnownOnes()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.Wire.CallAsync("ListSecrets", new { Filters = new[] { new { Key = "rotation", Values = new[] { "on" } } } });

        reply.Code.ShouldBe("ValidationException");
        reply.Message.ShouldBe("1 validation error detected: Value 'rotation' at 'filters.1.member.key' failed to satisfy constraint: Member must satisfy enum value set: [all, name, tag-key, description, tag-value, primary-region, owning-service]");
    }

    [Theory]
    [InlineData(0, 1, false)]
    [InlineData(1, 1, true)]
    [InlineData(10, 1, true)]
    [InlineData(11, 1, false)]
    [InlineData(1, 512, true)]
    [InlineData(1, 513, false)]
    public async Task Filter_Values_AreOneToTenOfAtMost512Characters(int count, int length, bool accepted)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.Wire.CallAsync("ListSecrets", new { Filters = new[] { new { Key = "name", Values = Enumerable.Repeat(new string('v', length), count) } } });

        reply.Code.ShouldBe(accepted ? null : "InvalidParameterException");
    }

    [Theory]
    [InlineData(10, null)]
    [InlineData(11, "InvalidParameterException")]
    public async Task Filters_AreAtMostTen(int count, string? code)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        (await sandbox.Wire.CallAsync("ListSecrets", new { Filters = Enumerable.Repeat(new { Key = "name", Values = new[] { "a" } }, count) })).Code.ShouldBe(code);
    }

    [Fact]
    public async Task SortBy_Unknown_NamesTheKnownOnes()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.Wire.CallAsync("ListSecrets", new { SortBy = "rotation" });

        reply.Message.ShouldNotBeNull().ShouldEndWith("Member must satisfy enum value set: [last-changed-date, created-date, name, last-accessed-date]");
    }

    [Fact]
    public async Task Filter_ChangedBetweenCalls_SeesTheChange()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        Seed(sandbox);
        var filter = new Filter { Key = "tag-key", Values = ["owner"] };
        var before = await NamesAsync(sandbox, filter);

        await sandbox.Wire.CallAsync("TagResource", new { SecretId = "prod/orders", Tags = new[] { new { Key = "owner", Value = "x" } } });

        before.ShouldBe("");
        (await NamesAsync(sandbox, filter)).ShouldBe("prod/orders");
    }

    private static void Seed(RunningSandbox sandbox)
    {
        lock (sandbox.Region.Gate)
        {
            var orders = Add(sandbox, "prod/orders");
            orders.Description = "Orders database";
            orders.Tags["team"] = "shop";
            var crm = Add(sandbox, "prod/crm");
            crm.Tags["Team"] = "sales";
            crm.PrimaryRegion = "us-east-1";
            Add(sandbox, "dev/crm").OwningService = "rds";
        }
    }

    private static SecretRecord Add(RunningSandbox sandbox, string name) => sandbox.Region.Secrets.Add(new SecretRecord
    {
        Arn = sandbox.Region.Arn("secretsmanager", $"secret:{name}-AbCdEf"),
        Name = name,
        CreatedDate = sandbox.World.Now,
    });

    private static async Task<string> NamesAsync(RunningSandbox sandbox, params Filter[] filters)
    {
        var answer = await sandbox.Secrets.ListSecretsAsync(new() { SortBy = "name", SortOrder = "asc", Filters = [.. filters] }, TestContext.Current.CancellationToken);
        return string.Join(',', (answer.SecretList ?? []).Select(entry => entry.Name));
    }
}
