using Keyturn.Aws.Sandbox.Scenarios;

namespace Keyturn.Aws.Sandbox.Tests.Scenarios.Permissions;

/// <summary>Who is seen reading in the Article world, and who is only declared.</summary>
public sealed class ArticleReadsTests : IAsyncDisposable
{
    private const string Unseen = "prod/web/session-signing-key";

    private readonly TestWorld world = new(new ArticleScenario());

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public void Star_IsReadByItsDeclaredServersAndByAPersonWhoWasRefusedOnce()
    {
        var readers = Readers(ArticleScenario.Star);

        world.Secret(ArticleScenario.Star).Tags["keyturn:consumer:1"].ShouldEndWith(":role/orders-web-ap");
        readers.Select(read => read.Role).Distinct().ShouldBe(["orders-web-ap", "dba-operator"], ignoreOrder: true);
        readers.Count(read => read is { Role: "dba-operator", Error: "AccessDenied" }).ShouldBe(1);
    }

    [Fact]
    public void Unseen_DeclaresAConsumerThatNobodySaw()
    {
        world.Secret(Unseen).Tags.ShouldContainKey("keyturn:consumer:1");
        Readers(Unseen).ShouldBeEmpty();
    }

    [Fact]
    public void AlternatingStar_IsReadFromAnotherAccountToo() => Readers(ArticleScenario.AlternatingStar).Select(read => read.Role).ShouldContain("bi-reader");

    [Fact]
    public void Decrypts_NameTheSecretInTheirContext() =>
        world.Tokyo.Trail.VisibleAt(world.World.Now, "Decrypt").Select(record => (string?)record.RequestParameters?["encryptionContext"]?["SecretARN"] ?? "")
            .ToArray().ShouldSatisfyAllConditions(arns => arns.ShouldNotBeEmpty(), arns => arns.ShouldAllBe(arn => arn.StartsWith("arn:aws:secretsmanager:", StringComparison.Ordinal)));

    [Fact]
    public void Reads_FitIntoWhatTheTrailKeeps() => world.Tokyo.Trail.VisibleAt(world.World.Now, "GetSecretValue").Count.ShouldBeInRange(100, 1_500);

    private (string? Role, string? Error)[] Readers(string name)
    {
        var secret = world.Secret(name);
        return
        [
            .. world.Tokyo.Trail.VisibleAt(world.World.Now, "GetSecretValue").Where(record => (string?)record.RequestParameters?["secretId"] is { } id && (id == secret.Arn || id == secret.Name))
                .Select(record => (record.Caller?.RoleName, record.ErrorCode)),
        ];
    }
}
