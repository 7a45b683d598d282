using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Keyturn.Storage.Audit;
using Microsoft.Extensions.Options;

namespace Keyturn.Storage.Tests.Audit;

public sealed class AnchorFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("keyturn-anchors-").FullName;

    private string Path => System.IO.Path.Combine(folder, "deeper", "anchors.jsonl");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Read_WhatWasWritten_InOrder()
    {
        (await Kept().ReadAsync(Cancellation)).All.ShouldBeEmpty();

        await Kept().WriteAsync(Anchor(1), Cancellation);
        await Kept().WriteAsync(Anchor(2), Cancellation);

        var read = await Kept().ReadAsync(Cancellation);
        read.All.ShouldBe([Anchor(1), Anchor(2)]);
        read.Unreadable.ShouldBe(0);
    }

    [Theory]
    [InlineData("{\"Sequence\":2,\"Hash\":\"ab")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"Sequence\":0,\"Hash\":\"0000000000000000000000000000000000000000000000000000000000000000\",\"At\":\"2026-01-01T00:00:00Z\"}")]
    public async Task Read_LineCutOffOrChanged_IsCountedAndSpoilsNoOther(string line)
    {
        await Kept().WriteAsync(Anchor(1), Cancellation);
        await System.IO.File.AppendAllTextAsync(Path, "\n" + line, Cancellation);
        await Kept().WriteAsync(Anchor(3), Cancellation);

        var read = await Kept().ReadAsync(Cancellation);

        read.All.ShouldBe([Anchor(1), Anchor(3)]);
        read.Unreadable.ShouldBe(1);
    }

    [Fact]
    public async Task WriteAndRead_FolderInItsPlace_SayWhichSetting()
    {
        Directory.CreateDirectory(Path);

        (await Should.ThrowAsync<AuditAnchorException>(() => Kept().WriteAsync(Anchor(1), Cancellation))).Message.ShouldStartWith("Audit:AnchorFile");
        (await Kept().ReadAsync(Cancellation)).All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Kept_WithoutAPath_IsFalseAndThereAreNone()
    {
        var none = new AnchorFile(Options.Create(new AuditOptions()));

        none.Kept.ShouldBeFalse();
        (await none.ReadAsync(Cancellation)).All.ShouldBeEmpty();
        await Should.ThrowAsync<AuditAnchorException>(() => none.WriteAsync(Anchor(1), Cancellation));
    }

    private AnchorFile Kept() => new(Options.Create(new AuditOptions { AnchorFile = Path }));

    private static AuditAnchor Anchor(int sequence) =>
        new(new AuditLink(sequence, new string((char)('0' + sequence), 64)), Keyturn.Testing.A.Moment.AddHours(sequence));
}
