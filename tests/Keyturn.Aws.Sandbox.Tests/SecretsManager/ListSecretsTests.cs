using Amazon.SecretsManager.Model;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.SecretsManager;

public sealed class ListSecretsTests
{
    [Fact]
    public async Task ListSecrets_TenThousand_ComeInAHundredPagesEachOnce()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        Fill(sandbox, 10_000);

        var names = new HashSet<string>(StringComparer.Ordinal);
        string? token = null;
        var pages = 0;
        do
        {
            var page = await sandbox.Secrets.ListSecretsAsync(new() { MaxResults = 100, NextToken = token }, TestContext.Current.CancellationToken);
            foreach (var entry in page.SecretList ?? []) names.Add(entry.Name ?? "");
            token = page.NextToken;
            pages++;
        }
        while (token is not null);

        pages.ShouldBe(100);
        names.Count.ShouldBe(10_000);
    }

    [Fact]
    public async Task ListSecrets_SecretRemovedBetweenPages_SkipsNone()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        Fill(sandbox, 30);
        var first = await ListAsync(sandbox, new() { MaxResults = 10, SortBy = "name", SortOrder = "asc" });
        lock (sandbox.Region.Gate) sandbox.Region.Secrets.Remove(sandbox.Record(first.SecretList?[0].ARN));

        var second = await ListAsync(sandbox, new() { MaxResults = 10, SortBy = "name", SortOrder = "asc", NextToken = first.NextToken });

        second.SecretList.ShouldNotBeNull()[0].Name.ShouldBe("fleet/00010");
    }

    [Theory]
    [InlineData("name", "asc", "a,b,c")]
    [InlineData("name", "desc", "c,b,a")]
    [InlineData("created-date", "asc", "b,a,c")]
    [InlineData("created-date", "desc", "c,a,b")]
    [InlineData("last-changed-date", "asc", "c,b,a")]
    [InlineData("last-accessed-date", "asc", "b,c,a")]
    public async Task ListSecrets_SortBy_OrdersThePage(string by, string order, string names)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        Add(sandbox, "a", created: 2, changed: 9, accessed: 9);
        Add(sandbox, "b", created: 1, changed: 5, accessed: 1);
        Add(sandbox, "c", created: 3, changed: 4, accessed: 5);

        var page = await ListAsync(sandbox, new() { SortBy = by, SortOrder = order });

        string.Join(',', (page.SecretList ?? []).Select(entry => entry.Name)).ShouldBe(names);
    }

    [Theory]
    [InlineData("name", "app/", "app/billing,app/orders")]
    [InlineData("name", "!app/", "crm/oracle")]
    [InlineData("name", "App/", "")]
    [InlineData("description", "oracle of", "crm/oracle")]
    [InlineData("tag-key", "team", "app/orders,crm/oracle")]
    [InlineData("tag-value", "dba", "crm/oracle")]
    [InlineData("owning-service", "rds", "app/billing")]
    [InlineData("primary-region", "ap-northeast-3", "app/billing")]
    [InlineData("all", "ORDERS", "app/orders")]
    [InlineData("all", "oracle dba", "crm/oracle")]
    public async Task ListSecrets_Filter_KeepsWhatMatches(string key, string value, string names)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        Add(sandbox, "app/orders").Tags["team"] = "shop";
        var billing = Add(sandbox, "app/billing");
        (billing.OwningService, billing.PrimaryRegion) = ("rds", "ap-northeast-3");
        var crm = Add(sandbox, "crm/oracle");
        crm.Description = "Oracle of the CRM";
        crm.Tags["team"] = "dba";

        var page = await ListAsync(sandbox, new() { SortBy = "name", SortOrder = "asc", Filters = [new Filter { Key = key, Values = [value] }] });

        string.Join(',', (page.SecretList ?? []).Select(entry => entry.Name)).ShouldBe(names);
    }

    [Fact]
    public async Task ListSecrets_TwoFilters_BothCount()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        Add(sandbox, "app/orders").Tags["env"] = "prod";
        Add(sandbox, "app/billing").Tags["env"] = "dev";

        var page = await ListAsync(sandbox, new() { Filters = [new Filter { Key = "name", Values = ["app/", "crm/"] }, new Filter { Key = "tag-value", Values = ["prod"] }] });

        page.SecretList.ShouldNotBeNull().ShouldHaveSingleItem().Name.ShouldBe("app/orders");
    }

    [Fact]
    public async Task ListSecrets_ScheduledForDeletion_OnlyOnRequest()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        Add(sandbox, "kept");
        Add(sandbox, "going").DeletedDate = sandbox.World.Now;

        var plain = await ListAsync(sandbox, new());
        var all = await ListAsync(sandbox, new() { IncludePlannedDeletion = true });

        plain.SecretList.ShouldNotBeNull().Count.ShouldBe(1);
        all.SecretList.ShouldNotBeNull().Count.ShouldBe(2);
    }

    [Fact]
    public async Task ListSecrets_EmptyPages_HaveAToken()
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Pace = SandboxPace.Immediate, EmptyPages = true });
        Add(sandbox, "a");

        var first = await ListAsync(sandbox, new());
        var second = await ListAsync(sandbox, new() { NextToken = first.NextToken });

        (first.SecretList ?? []).ShouldBeEmpty();
        first.NextToken.ShouldNotBeNull();
        second.SecretList.ShouldNotBeNull().Count.ShouldBe(1);
        second.NextToken.ShouldBeNull();
    }

    [Fact]
    public async Task ListSecrets_Lag_ShowsThePastWhileDescribeShowsThePresent()
    {
        var clock = RunningSandbox.Clock();
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Pace = SandboxPace.Immediate with { ListLag = TimeSpan.FromMinutes(5) } }, clock);
        var secret = await sandbox.CreateAsync("app/db");
        var unknown = await ListAsync(sandbox, new());
        clock.Advance(TimeSpan.FromMinutes(6));
        await ListAsync(sandbox, new());

        await sandbox.Wire.CallAsync("UpdateSecret", new { SecretId = secret.Arn, Description = "new" });
        var lagging = await ListAsync(sandbox, new());
        var described = await sandbox.Secrets.DescribeSecretAsync(new() { SecretId = secret.Arn }, TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromMinutes(5));
        var caughtUp = await ListAsync(sandbox, new());

        (unknown.SecretList ?? []).ShouldBeEmpty();
        lagging.SecretList.ShouldNotBeNull()[0].Description.ShouldBeNull();
        described.Description.ShouldBe("new");
        caughtUp.SecretList.ShouldNotBeNull()[0].Description.ShouldBe("new");
    }

    [Fact]
    public async Task ListSecrets_TokenOfAnotherQuestion_IsInvalid()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        Fill(sandbox, 5);
        var page = await ListAsync(sandbox, new() { MaxResults = 2 });

        await Should.ThrowAsync<InvalidNextTokenException>(() => ListAsync(sandbox, new() { MaxResults = 2, SortBy = "name", NextToken = page.NextToken }));
        await Should.ThrowAsync<InvalidNextTokenException>(() => ListAsync(sandbox, new() { NextToken = "nonsense" }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task ListSecrets_PageSizeOutOfRange_IsAValidationException(int size)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        (await sandbox.Wire.CallAsync("ListSecrets", new { MaxResults = size })).Code.ShouldBe("ValidationException");
    }

    private static async Task<ListSecretsResponse> ListAsync(RunningSandbox sandbox, ListSecretsRequest request) =>
        await sandbox.Secrets.ListSecretsAsync(request, TestContext.Current.CancellationToken);

    private static void Fill(RunningSandbox sandbox, int count)
    {
        for (var i = 0; i < count; i++) Add(sandbox, $"fleet/{i:00000}", created: i);
    }

    private static SecretRecord Add(RunningSandbox sandbox, string name, int created = 1, int changed = 1, int accessed = 1)
    {
        var day = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        lock (sandbox.Region.Gate)
        {
            return sandbox.Region.Secrets.Add(new SecretRecord
            {
                Arn = sandbox.Region.Arn("secretsmanager", $"secret:{name}-{StableId.SecretSuffix(name)}"),
                Name = name,
                CreatedDate = day.AddMinutes(created),
                LastChangedDate = day.AddDays(changed),
                LastAccessedDate = day.AddDays(accessed),
            });
        }
    }
}
