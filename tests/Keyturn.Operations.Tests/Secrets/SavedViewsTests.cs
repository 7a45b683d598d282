using Keyturn.Operations.Secrets;
using Keyturn.Testing.Fakes;

namespace Keyturn.Operations.Tests.Secrets;

public sealed class SavedViewsTests
{
    private readonly InMemoryPreferenceStore store = new();

    private SavedViews Views => new(store);

    [Fact]
    public async Task SaveAsync_Several_ListsThemByNamePerPerson()
    {
        await Views.SaveAsync("aiko", " zeta ", new SecretQuery { Text = "x" }, default);
        await Views.SaveAsync("aiko", "Alpha", SecretQuery.Empty, default);
        (await Views.ListAsync("aiko", default)).ShouldBe([new SavedView("Alpha", ""), new SavedView("zeta", "q=x")]);
        (await Views.ListAsync("other", default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task SaveAsync_SameName_Replaces()
    {
        await Views.SaveAsync("aiko", "mine", SecretQuery.Empty, default);
        var saved = await Views.SaveAsync("aiko", "mine", new SecretQuery { Text = "x" }, default);
        saved.Value.ShouldBe([new SavedView("mine", "q=x")]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("1234567890123456789012345678901234567890123456789012345678901")]
    public async Task SaveAsync_BadName_IsInvalid(string name) =>
        (await Views.SaveAsync("aiko", name, SecretQuery.Empty, default)).Error!.Kind.ShouldBe(OperationErrorKind.Invalid);

    [Fact]
    public async Task SaveAsync_NameOfSixtyLettersWithBlanksAround_IsKept()
    {
        var name = new string('n', SavedViews.LongestName);
        (await Views.SaveAsync("aiko", $"  {name}  ", SecretQuery.Empty, default)).Value.ShouldBe([new SavedView(name, "")]);
    }

    [Fact]
    public async Task SaveAsync_Refused_SaysWhatAndChangesNothing()
    {
        (await Views.SaveAsync("aiko", " ", SecretQuery.Empty, default)).Error.ShouldBe(OperationErrors.InvalidViewName(60));
        (await store.ReadAsync("aiko", "secrets.views", default)).ShouldBeNull();
        for (var i = 0; i < SavedViews.Most; i++)
        {
            await Views.SaveAsync("aiko", $"v{i:D2}", SecretQuery.Empty, default);
        }

        (await Views.SaveAsync("aiko", "one more", SecretQuery.Empty, default)).Error.ShouldBe(OperationErrors.TooManyViews(50));
        (await Views.ListAsync("aiko", default)).Length.ShouldBe(50);
    }

    [Fact]
    public async Task SaveAsync_TooMany_IsInvalidButReplacingIsNot()
    {
        for (var i = 0; i < SavedViews.Most; i++)
        {
            (await Views.SaveAsync("aiko", $"v{i}", SecretQuery.Empty, default)).Succeeded.ShouldBeTrue();
        }

        (await Views.SaveAsync("aiko", "one more", SecretQuery.Empty, default)).Error!.Kind.ShouldBe(OperationErrorKind.Invalid);
        (await Views.SaveAsync("aiko", "v0", SecretQuery.Empty, default)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task RemoveAsync_OneOfSeveral_LeavesTheOthersInOrder()
    {
        foreach (var name in new[] { "beta", "Alpha", "gamma" })
        {
            await Views.SaveAsync("aiko", name, SecretQuery.Empty, default);
        }

        (await Views.RemoveAsync("aiko", "beta", default)).Select(view => view.Name).ShouldBe(["Alpha", "gamma"]);
        (await Views.RemoveAsync("aiko", "GAMMA", default)).Length.ShouldBe(2);
        (await Views.ListAsync("aiko", default)).Select(view => view.Name).ShouldBe(["Alpha", "gamma"]);
    }

    [Fact]
    public async Task ListAsync_OneViewDamaged_KeepsTheOthers()
    {
        await store.WriteAsync("aiko", "secrets.views", """[{"Name":"a","Query":null},{"Name":null,"Query":"q=x"},null,{"Name":"b","Query":"q=y"}]""", default);
        (await Views.ListAsync("aiko", default)).ShouldBe([new SavedView("b", "q=y")]);
    }

    [Fact]
    public async Task RemoveAsync_Last_RemovesTheDocument()
    {
        await Views.SaveAsync("aiko", "mine", SecretQuery.Empty, default);
        (await Views.RemoveAsync("aiko", "mine", default)).ShouldBeEmpty();
        (await store.ReadAsync("aiko", "secrets.views", default)).ShouldBeNull();
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[{\"Name\":null,\"Query\":null}]")]
    public async Task ListAsync_Damaged_CountsAsNone(string json)
    {
        await store.WriteAsync("aiko", "secrets.views", json, default);
        (await Views.ListAsync("aiko", default)).ShouldBeEmpty();
    }
}
