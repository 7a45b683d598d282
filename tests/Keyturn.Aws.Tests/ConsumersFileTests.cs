using Keyturn.Testing;

namespace Keyturn.Aws.Tests;

public sealed class ConsumersFileTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"consumers-{Guid.NewGuid():N}.json");
    private readonly List<string> failures = [];

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Read_SecretsAndTheirConsumers_AreDeclared()
    {
        File.WriteAllText(path, """
            {
              // the web servers
              "prod/orders/*": ["arn:aws:iam::111122223333:role/web", " settlement "],
              "prod/none": [],
            }
            """);

        var declared = ConsumersFile.Read(path, failures);

        failures.ShouldBeEmpty();
        declared.Select(one => one.Pattern).ShouldBe(["prod/orders/*", "prod/none"]);
        declared[0].Consumers.ShouldBe(["arn:aws:iam::111122223333:role/web", "settlement"]);
        declared[0].Covers(A.Secret("prod/orders/app")).ShouldBeTrue();
        declared[0].Covers(A.Secret("prod/hr/app")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"a": "role"}""", "'a' must be a list of roles or functions")]
    [InlineData("""{"a": ["role", 1]}""", "'a' must be a list of roles or functions")]
    [InlineData("""{"a": [""]}""", "'a' must be a list of roles or functions")]
    [InlineData("""{" ": ["role"]}""", "a name is empty")]
    [InlineData("""["a"]""", "must hold one JSON object")]
    [InlineData("{", "is not JSON")]
    public void Read_SomethingElse_SaysWhatIsWrong(string text, string message)
    {
        File.WriteAllText(path, text);

        ConsumersFile.Read(path, failures).ShouldBeEmpty();

        failures.ShouldHaveSingleItem().ShouldSatisfyAllConditions(said => said.ShouldStartWith("Aws:ConsumersFile"), said => said.ShouldContain(message));
    }

    [Fact]
    public void Read_NoSuchFile_SaysSo()
    {
        ConsumersFile.Read(path, failures).ShouldBeEmpty();

        failures.ShouldHaveSingleItem().ShouldContain($"'{path}', which could not be read");
    }

    [Fact]
    public void Read_FarTooLong_SaysSo()
    {
        File.WriteAllBytes(path, new byte[ConsumersFile.MostBytes + 1]);

        ConsumersFile.Read(path, failures).ShouldBeEmpty();

        failures.ShouldHaveSingleItem().ShouldContain("longer than");
    }
}
