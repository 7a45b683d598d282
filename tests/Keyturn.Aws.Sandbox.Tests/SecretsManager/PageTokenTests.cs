using System.Globalization;
using System.Text;
using Amazon.SecretsManager.Model;
using Keyturn.Aws.Sandbox.State;

namespace Keyturn.Aws.Sandbox.Tests.SecretsManager;

/// <summary>Page sizes and tokens of the two lists.</summary>
public sealed class PageTokenTests
{
    public static TheoryData<string> BadTokens =>
    [
        "",
        "not base64",
        Convert.ToBase64String(Encoding.UTF8.GetBytes("no separators")),
        Convert.ToBase64String(Encoding.UTF8.GetBytes("abcdef012345|0|")),
        Convert.ToBase64String(new byte[400]),
        new string('A', 5000),
    ];

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task Token_MadeUp_IsInvalid(string token)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");

        var secrets = await Should.ThrowAsync<InvalidNextTokenException>(() => sandbox.Secrets.ListSecretsAsync(new() { NextToken = token }));
        var versions = await Should.ThrowAsync<InvalidNextTokenException>(() => sandbox.Secrets.ListSecretVersionIdsAsync(new() { SecretId = "app/db", NextToken = token }));

        secrets.Message.ShouldBe("The NextToken value is invalid.");
        versions.Message.ShouldBe(secrets.Message);
    }

    [Fact]
    public async Task Token_OfTheOtherList_IsInvalid()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await FillAsync(sandbox, 3);
        var secrets = await sandbox.Secrets.ListSecretsAsync(new() { MaxResults = 1 }, TestContext.Current.CancellationToken);
        var versions = await sandbox.Secrets.ListSecretVersionIdsAsync(new() { SecretId = "s0", MaxResults = 1 }, TestContext.Current.CancellationToken);

        await Should.ThrowAsync<InvalidNextTokenException>(() => sandbox.Secrets.ListSecretVersionIdsAsync(new() { SecretId = "s0", NextToken = secrets.NextToken }));
        await Should.ThrowAsync<InvalidNextTokenException>(() => sandbox.Secrets.ListSecretsAsync(new() { NextToken = versions.NextToken }));
    }

    [Fact]
    public async Task Token_OfAnotherSecretOrAnotherFlag_IsInvalid()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await FillAsync(sandbox, 2);
        var page = await sandbox.Secrets.ListSecretVersionIdsAsync(new() { SecretId = "s0", MaxResults = 1 }, TestContext.Current.CancellationToken);

        await Should.ThrowAsync<InvalidNextTokenException>(() => sandbox.Secrets.ListSecretVersionIdsAsync(new() { SecretId = "s1", NextToken = page.NextToken }));
        await Should.ThrowAsync<InvalidNextTokenException>(() => sandbox.Secrets.ListSecretVersionIdsAsync(new() { SecretId = "s0", IncludeDeprecated = true, NextToken = page.NextToken }));
    }

    [Theory]
    [InlineData("sort")]
    [InlineData("order")]
    [InlineData("deletion")]
    [InlineData("filter")]
    public async Task Token_OfTheListAskedOtherwise_IsInvalid(string change)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await FillAsync(sandbox, 3);
        var page = await sandbox.Secrets.ListSecretsAsync(new() { SortBy = "name", SortOrder = "asc", MaxResults = 1 }, TestContext.Current.CancellationToken);
        var request = new ListSecretsRequest { SortBy = "name", SortOrder = "asc", MaxResults = 1, NextToken = page.NextToken };
        if (change == "sort") request.SortBy = "created-date";
        if (change == "order") request.SortOrder = "desc";
        if (change == "deletion") request.IncludePlannedDeletion = true;
        if (change == "filter") request.Filters = [new Filter { Key = "name", Values = ["s"] }];

        await Should.ThrowAsync<InvalidNextTokenException>(() => sandbox.Secrets.ListSecretsAsync(request));
    }

    [Fact]
    public async Task Token_WithAnotherPageSize_GoesOn()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await FillAsync(sandbox, 5);

        var first = await sandbox.Secrets.ListSecretsAsync(new() { SortBy = "name", SortOrder = "asc", MaxResults = 2 }, TestContext.Current.CancellationToken);
        var second = await sandbox.Secrets.ListSecretsAsync(new() { SortBy = "name", SortOrder = "asc", MaxResults = 100, NextToken = first.NextToken }, TestContext.Current.CancellationToken);

        second.SecretList.ShouldNotBeNull().Select(entry => entry.Name).ShouldBe(["s2", "s3", "s4"]);
        second.NextToken.ShouldBeNull();
    }

    [Theory]
    [InlineData(0, "greater than or equal to 1")]
    [InlineData(-3, "greater than or equal to 1")]
    [InlineData(101, "less than or equal to 100")]
    public async Task MaxResults_OutOfRange_SaysTheBound(int size, string bound)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await sandbox.CreateAsync("app/db");

        var secrets = await sandbox.Wire.CallAsync("ListSecrets", new { MaxResults = size });
        var versions = await sandbox.Wire.CallAsync("ListSecretVersionIds", new { SecretId = "app/db", MaxResults = size });

        secrets.Code.ShouldBe("ValidationException");
        secrets.Message.ShouldBe($"1 validation error detected: Value '{size}' at 'maxResults' failed to satisfy constraint: Member must have value {bound}");
        versions.Message.ShouldBe(secrets.Message);
    }

    [Fact]
    public async Task MaxResults_ExactlyAllThereIs_NeedsNoSecondPage()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        await FillAsync(sandbox, 3);

        (await sandbox.Secrets.ListSecretsAsync(new() { MaxResults = 3 }, TestContext.Current.CancellationToken)).NextToken.ShouldBeNull();
        (await sandbox.Secrets.ListSecretVersionIdsAsync(new() { SecretId = "s0", MaxResults = 2 }, TestContext.Current.CancellationToken)).NextToken.ShouldBeNull();
    }

    [Fact]
    public async Task Versions_OneAddedBetweenPages_RepeatsNone()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var secret = await sandbox.CreateAsync("app/db");
        for (var i = 0; i < 4; i++) await PutAsync(sandbox, "app/db", i);
        var first = await VersionsAsync(sandbox, null);
        await PutAsync(sandbox, "app/db", 9);

        var seen = first.Versions.ShouldNotBeNull().Select(version => version.VersionId).ToList();
        for (var token = first.NextToken; token is not null;)
        {
            var page = await VersionsAsync(sandbox, token);
            seen.AddRange(page.Versions.ShouldNotBeNull().Select(version => version.VersionId));
            token = page.NextToken;
        }

        seen.ShouldBeUnique();
        seen.Count.ShouldBeGreaterThanOrEqualTo(5);
        secret.VersionCount.ShouldBe(6);
    }

    [Fact]
    public async Task Versions_Newest_ComesFirst()
    {
        var clock = RunningSandbox.Clock();
        await using var sandbox = await RunningSandbox.StartAsync(time: clock);
        await sandbox.CreateAsync("app/db");
        for (var i = 0; i < 3; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await PutAsync(sandbox, "app/db", i);
        }

        var answer = await sandbox.Secrets.ListSecretVersionIdsAsync(new() { SecretId = "app/db", IncludeDeprecated = true }, TestContext.Current.CancellationToken);

        var dates = answer.Versions.ShouldNotBeNull().Select(version => version.CreatedDate.ShouldNotBeNull()).ToList();
        dates.ShouldBe(dates.OrderDescending());
        answer.Versions[0].VersionStages.ShouldBe([VersionStage.Current]);
        answer.ARN.ShouldNotBeNull().ShouldContain("app/db-");
        answer.Name.ShouldBe("app/db");
    }

    private static async Task FillAsync(RunningSandbox sandbox, int secrets)
    {
        for (var i = 0; i < secrets; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"s{i}");
            await sandbox.CreateAsync(name);
            await PutAsync(sandbox, name, i);
        }
    }

    private static Task<WireReply> PutAsync(RunningSandbox sandbox, string name, int value) =>
        sandbox.Wire.CallAsync("PutSecretValue", new { SecretId = name, SecretString = value.ToString(CultureInfo.InvariantCulture), ClientRequestToken = Guid.NewGuid().ToString() });

    private static Task<ListSecretVersionIdsResponse> VersionsAsync(RunningSandbox sandbox, string? token) =>
        sandbox.Secrets.ListSecretVersionIdsAsync(new() { SecretId = "app/db", IncludeDeprecated = true, MaxResults = 2, NextToken = token }, TestContext.Current.CancellationToken);
}
