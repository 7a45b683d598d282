namespace Keyturn.Storage.Tests;

public sealed class StorageOptionsValidatorTests
{
    [Theory]
    [InlineData(StorageProvider.Sqlite, "Data Source=keyturn.db")]
    [InlineData(StorageProvider.PostgreSql, "Host=db;Database=keyturn;Username=keyturn;Password=x")]
    public void Validate_UsableSettings_Succeed(StorageProvider provider, string connectionString) =>
        Validate(provider, connectionString).ShouldBeNull();

    [Theory]
    [InlineData(StorageProvider.Sqlite, "", "Storage:ConnectionString is empty")]
    [InlineData(StorageProvider.PostgreSql, " ", "Storage:ConnectionString is empty")]
    [InlineData(StorageProvider.Sqlite, "Host=db", "Storage:ConnectionString is not a SQLite connection string")]
    [InlineData(StorageProvider.Sqlite, "Cache=Shared", "Storage:ConnectionString has no 'Data Source'")]
    [InlineData(StorageProvider.Sqlite, "Data Source=:memory:", "Storage:ConnectionString names a database in memory")]
    [InlineData(StorageProvider.Sqlite, "Data Source=x;Mode=Memory", "Storage:ConnectionString names a database in memory")]
    [InlineData(StorageProvider.PostgreSql, "Data Source keyturn.db", "Storage:ConnectionString is not a PostgreSQL connection string")]
    [InlineData(StorageProvider.PostgreSql, "Database=keyturn", "Storage:ConnectionString needs 'Host' and 'Database'")]
    [InlineData(StorageProvider.PostgreSql, "Host=db", "Storage:ConnectionString needs 'Host' and 'Database'")]
    [InlineData((StorageProvider)7, "Host=db", "Storage:Provider is '7'")]
    public void Validate_UnusableSettings_NameTheSetting(StorageProvider provider, string connectionString, string sentence) =>
        Validate(provider, connectionString).ShouldNotBeNull().ShouldStartWith(sentence);

    [Theory]
    [InlineData(89)]
    [InlineData(0)]
    [InlineData(36_501)]
    public void Validate_HistoryShorterThanCloudTrailsOwn_NamesTheSetting(int days) =>
        new StorageOptionsValidator().Validate(null, new StorageOptions { KeepHistoryDays = days }).FailureMessage.ShouldNotBeNull().ShouldStartWith($"Storage:KeepHistoryDays is {days}");

    [Fact]
    public void Validate_BrokenConnectionStringWithAPassword_NeverRepeatsIt() =>
        Validate(StorageProvider.PostgreSql, "Host=db;Nonsense=hunter2;Password=hunter2").ShouldNotBeNull().ShouldNotContain("hunter2");

    private static string? Validate(StorageProvider provider, string connectionString) =>
        new StorageOptionsValidator().Validate(null, new StorageOptions { Provider = provider, ConnectionString = connectionString }).FailureMessage;
}
