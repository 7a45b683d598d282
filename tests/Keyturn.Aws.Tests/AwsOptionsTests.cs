using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Keyturn.Aws.Tests;

public sealed class AwsOptionsTests
{
    private static readonly Dictionary<string, string?> Sandbox = new()
    {
        ["Aws:Mode"] = "Sandbox",
        ["Aws:ServiceUrl"] = "http://127.0.0.1:4599",
        ["Aws:AccessKey"] = "test",
        ["Aws:SecretKey"] = "test",
        ["Aws:Accounts:0:Id"] = "111122223333",
        ["Aws:Accounts:0:Alias"] = "shop",
        ["Aws:Accounts:0:Production"] = "true",
        ["Aws:Accounts:0:Regions:0"] = "ap-northeast-1",
        ["Aws:Accounts:0:Regions:1"] = "us-gov-west-1",
        ["Aws:Accounts:0:ReadRoleArn"] = "arn:aws:iam::111122223333:role/keyturn/read",
        ["Aws:Collection:ChangeInterval"] = "00:00:05",
        ["Aws:Collection:EventDays"] = "30",
    };

    [Fact]
    public void Read_CompleteSection_KeepsEveryValue()
    {
        var options = Read([]);

        Failures(options).ShouldBeEmpty();
        options.Mode.ShouldBe(AwsMode.Sandbox);
        options.ServiceUrl.ShouldBe("http://127.0.0.1:4599");
        options.Accounts.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            account => account.Id.ShouldBe("111122223333"),
            account => account.Alias.ShouldBe("shop"),
            account => account.Production.ShouldBeTrue(),
            account => account.Partition.ShouldBe("aws"),
            account => account.Regions.ShouldBe(["ap-northeast-1", "us-gov-west-1"]),
            account => account.ReadRoleArn.ShouldBe("arn:aws:iam::111122223333:role/keyturn/read"),
            account => account.OperatorRoleArn.ShouldBeNull());
        options.Collection.ChangeInterval.ShouldBe(TimeSpan.FromSeconds(5));
        options.Collection.SweepInterval.ShouldBe(TimeSpan.FromMinutes(30));
        options.Collection.EventDays.ShouldBe(30);
    }

    [Theory]
    [InlineData("Aws:Mode", "Pretend", "Aws:Mode is 'Pretend'; it must be one of Sandbox, Account.")]
    [InlineData("Aws:ServiceUrl", "localhost", "Aws:ServiceUrl is 'localhost'; it must be an http or https address.")]
    [InlineData("Aws:ServiceUrl", null, "Aws:ServiceUrl is missing; with Aws:Mode=Sandbox it is the address of the sandbox.")]
    [InlineData("Aws:ServiceUrl", "http://example.com/", "Aws:ServiceUrl is 'http://example.com/'; with Aws:Mode=Sandbox it must be a loopback address.")]
    [InlineData("Aws:AccessKey", null, "Aws:AccessKey is missing; with Aws:Mode=Sandbox it is the sandbox's key.")]
    [InlineData("Aws:SecretKey", " ", "Aws:SecretKey is missing; with Aws:Mode=Sandbox it is the sandbox's secret key.")]
    [InlineData("Aws:Accounts:0:Id", "12", "Aws:Accounts:0:Id is '12'; it must be twelve digits.")]
    [InlineData("Aws:Accounts:0:Production", "yes", "Aws:Accounts:0:Production is 'yes'; it must be true or false.")]
    [InlineData("Aws:Accounts:0:Partition", "AWS", "Aws:Accounts:0:Partition is 'AWS'; it must be a partition such as aws, aws-cn or aws-us-gov.")]
    [InlineData("Aws:Accounts:0:Regions:0", "Tokyo", "Aws:Accounts:0:Regions:0 is 'Tokyo'; it must be a Region such as ap-northeast-1.")]
    [InlineData("Aws:Accounts:0:Regions:1", "ap-northeast-1", "Aws:Accounts:0:Regions:1 is 'ap-northeast-1', which is named twice.")]
    [InlineData("Aws:Accounts:0:ReadRoleArn", "reader", "Aws:Accounts:0:ReadRoleArn is 'reader'; it must be the ARN of an IAM role.")]
    [InlineData("Aws:Accounts:0:OperatorRoleArn", "operator", "Aws:Accounts:0:OperatorRoleArn is 'operator'; it must be the ARN of an IAM role.")]
    [InlineData("Aws:Collection:ChangeInterval", "soon", "Aws:Collection:ChangeInterval is 'soon'; it must be a time such as 00:00:15.")]
    [InlineData("Aws:Collection:SweepInterval", "00:00:00", "Aws:Collection:SweepInterval is '00:00:00'; it must be between one second and one day.")]
    [InlineData("Aws:Collection:ReadDays", "0", "Aws:Collection:ReadDays is '0'; it must be 1 to 90, the days that CloudTrail keeps.")]
    [InlineData("Aws:ConsumersFile", "/no/such/file.json", "Aws:ConsumersFile is '/no/such/file.json', which could not be read: Could not find a part of the path '/no/such/file.json'.")]
    [InlineData("Aws:Collection:EventDays", "91", "Aws:Collection:EventDays is '91'; it must be 1 to 90, the days that CloudTrail keeps.")]
    public void Validate_OneWrongValue_NamesItsKey(string key, string? value, string expected) =>
        Failures(Read(new() { [key] = value })).ShouldContain(expected);

    [Theory]
    [InlineData("Aws:AccessKey", "AKIA", "Aws:AccessKey is only for Aws:Mode=Sandbox; with Account the SDK's credential chain is used. Remove it.")]
    [InlineData("Aws:SecretKey", "x", "Aws:SecretKey is only for Aws:Mode=Sandbox; with Account the SDK's credential chain is used. Remove it.")]
    [InlineData("Aws:ServiceUrl", "http://10.0.0.1/", "Aws:ServiceUrl is 'http://10.0.0.1/'; outside this machine it must be https.")]
    public void Validate_AccountMode_RefusesWhatBelongsToTheSandbox(string key, string value, string expected) =>
        Failures(Read(new() { ["Aws:Mode"] = "Account", ["Aws:AccessKey"] = null, ["Aws:SecretKey"] = null, ["Aws:ServiceUrl"] = null, [key] = value }))
            .ShouldBe([expected]);

    [Fact]
    public void Validate_ManyWrongValues_ListsThemAll() =>
        Failures(Read(new()
        {
            ["Aws:Mode"] = "x",
            ["Aws:Accounts:0:Id"] = "x",
            ["Aws:Accounts:0:Regions:0"] = "x",
            ["Aws:Collection:EventDays"] = "x",
        })).Count.ShouldBeGreaterThanOrEqualTo(4);

    [Fact]
    public void Validate_NothingConfigured_AsksForAnAccount() =>
        Failures(AwsOptionsOf(new ConfigurationBuilder().Build())).ShouldBe(["Aws:Accounts is empty; name at least one account with its Regions."]);

    [Fact]
    public void Validate_SameAccountTwice_NamesTheSecond() =>
        Failures(Read(new() { ["Aws:Accounts:1:Id"] = "111122223333", ["Aws:Accounts:1:Regions:0"] = "eu-west-1" }))
            .ShouldBe(["Aws:Accounts:1:Id is '111122223333', which another account already has."]);

    [Fact]
    public void Directory_SandboxMode_AllowsChanges()
    {
        var directory = new AwsAccountDirectory(Options.Create(Read([])));

        directory.ReadOnlyReason.ShouldBeNull();
        directory.Accounts.ShouldHaveSingleItem().Alias.ShouldBe("shop");
        directory.Scopes.Select(scope => scope.ToString()).ShouldBe(["111122223333/ap-northeast-1", "111122223333/us-gov-west-1"]);
    }

    [Fact]
    public void Directory_AccountMode_IsReadOnlyAndSaysWhy() =>
        new AwsAccountDirectory(Options.Create(Read(new() { ["Aws:Mode"] = "Account" })))
            .ReadOnlyReason.ShouldNotBeNull().ToText(new("en")).ShouldStartWith("Read-only");

    private static AwsOptions Read(Dictionary<string, string?> changes) =>
        AwsOptionsOf(new ConfigurationBuilder().AddInMemoryCollection(Sandbox).AddInMemoryCollection(changes).Build());

    private static AwsOptions AwsOptionsOf(IConfiguration configuration)
    {
        var options = new AwsOptions();
        AwsOptionsReader.Read(configuration.GetSection(AwsOptions.Section), options);
        return options;
    }

    private static List<string> Failures(AwsOptions options) =>
        [.. new AwsOptionsValidator().Validate(null, options).Failures ?? []];
}
