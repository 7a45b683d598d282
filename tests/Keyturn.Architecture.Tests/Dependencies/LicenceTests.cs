using System.Globalization;
using System.Text;

namespace Keyturn.Architecture.Tests.Dependencies;

public sealed class LicenceTests
{
    /// <summary>SPDX ids of licences that ask for no more than that their text comes along.</summary>
    private static readonly string[] Free = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "PostgreSQL"];

    [Fact]
    public void Packages_ThatAreShipped_AreFree() =>
        ShippedPackage.All.Where(package => !Free.Contains(package.License, StringComparer.Ordinal)).Select(package => $"{package.Id} {package.Version}: '{package.License}'").ShouldBeEmpty();

    [Fact]
    public void List_InTheDocs_IsThatOfTheLockFile()
    {
        var file = Repository.PathOf("docs/dependencies.md");
        var expected = Markdown();
        var known = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        // Approving means renaming what was received.
        if (known != expected)
            File.WriteAllText(Path.ChangeExtension(file, ".received.md"), expected);

        known.ShouldBe(expected);
        ShippedPackage.All.Count.ShouldBeGreaterThan(40);
    }

    [Fact]
    public void List_WhatOnlyServesTheBuild_IsLeftOut() => ShippedPackage.All.Select(package => package.Id).ShouldNotContain("Meziantou.Analyzer");

    private static string Markdown()
    {
        var text = new StringBuilder(
            """
            # What the console is shipped with

            Generated from the lock file of `src/Keyturn.Web` and the packages' own metadata; a test holds it to them, and refuses a licence that is not MIT, Apache-2.0, BSD-2-Clause, BSD-3-Clause, ISC or PostgreSQL.
            Why each direct one is here stands in [adr/0007-dependencies.md](adr/0007-dependencies.md). .NET itself, MIT, comes with the base image. `tests/sbom.sh` writes the same as CycloneDX; `tests/vulnerable.sh` asks for known weaknesses.

            | package | version | licence | project |
            |---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var package in ShippedPackage.All)
            text.Append(CultureInfo.InvariantCulture, $"| {package.Id} | {package.Version} | {package.License} | {package.Project} |\n");
        return text.ToString();
    }
}
