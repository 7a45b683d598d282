using Keyturn.Testing.Fakes;
using Keyturn.Web.Features.Secrets;

namespace Keyturn.Web.Tests.Features.Secrets;

public sealed class ColumnChoiceTests
{
    private readonly InMemoryPreferenceStore store = new();

    [Fact]
    public async Task ReadAsync_WhatWasWritten_IsRead()
    {
        await ColumnChoice.WriteAsync(store, "aiko", ["Tags", "Key"], CancellationToken.None);

        (await ColumnChoice.ReadAsync(store, "aiko", CancellationToken.None)).ShouldBe(["Key", "Tags"]);
        (await ColumnChoice.ReadAsync(store, "vera", CancellationToken.None)).ShouldBe(ColumnChoice.Default);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"a\":1}")]
    public async Task ReadAsync_Unreadable_CountsAsNoChoice(string json)
    {
        await store.WriteAsync("aiko", ColumnChoice.Document, json, CancellationToken.None);

        (await ColumnChoice.ReadAsync(store, "aiko", CancellationToken.None)).ShouldBe(ColumnChoice.Default);
    }

    [Fact]
    public async Task WriteAsync_NothingHidden_RemovesTheDocument()
    {
        await ColumnChoice.WriteAsync(store, "aiko", ["Tags"], CancellationToken.None);
        await ColumnChoice.WriteAsync(store, "aiko", ColumnChoice.Default, CancellationToken.None);

        (await store.ReadAsync("aiko", ColumnChoice.Document, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Write_NothingHidden_IsAChoiceToo()
    {
        var store = new InMemoryPreferenceStore();

        await ColumnChoice.WriteAsync(store, "aiko", [], CancellationToken.None);

        (await ColumnChoice.ReadAsync(store, "aiko", CancellationToken.None)).ShouldBeEmpty();
    }
}
