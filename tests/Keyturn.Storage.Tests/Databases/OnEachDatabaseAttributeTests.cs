namespace Keyturn.Storage.Tests.Databases;

public sealed class OnEachDatabaseAttributeTests
{
    [Theory]
    [InlineData(null, null, true)]
    [InlineData(null, "true", false)]
    [InlineData("Host=localhost", null, false)]
    [InlineData("Host=localhost", "true", false)]
    public void SkipReason_OnlyWithoutADatabaseOutsideCi(string? server, string? ci, bool skipped) =>
        (OnEachDatabaseAttribute.SkipReason(name => name == "CI" ? ci : server) is not null).ShouldBe(skipped);
}
