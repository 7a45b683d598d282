using MudBlazor;

namespace Keyturn.Web.Ui;

/// <summary>The two palettes, in MudBlazor's terms. Its rules are written once into <c>css/theme.css</c>; a test compares them.</summary>
/// <remarks>MudThemeProvider is not on the page: it would write an inline style element, and know the theme only after the circuit is up.</remarks>
public static class ConsoleTheme
{
    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#3150bd",
            PrimaryContrastText = "#ffffff",
            Secondary = "#566072",
            Info = "#1c5c96",
            Success = "#17693c",
            Warning = "#845000",
            WarningContrastText = "#ffffff",
            Error = "#a92a22",
            Dark = "#1b212c",
            Background = "#f7f8fa",
            Surface = "#ffffff",
            AppbarBackground = "#ffffff",
            AppbarText = "#1b212c",
            DrawerBackground = "#ffffff",
            DrawerText = "#1b212c",
            TextPrimary = "#1b212c",
            TextSecondary = "#566072",
            TextDisabled = "#6b7484",
            ActionDefault = "#566072",
            ActionDisabled = "#6b7484",
            LinesDefault = "#dfe3ea",
            LinesInputs = "#8a93a3",
            TableLines = "#dfe3ea",
            Divider = "#dfe3ea",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#8ea6ff",
            PrimaryContrastText = "#10141c",
            Secondary = "#a3adbd",
            SecondaryContrastText = "#10141c",
            Info = "#7fbdf2",
            InfoContrastText = "#10141c",
            Success = "#6fd09a",
            SuccessContrastText = "#10141c",
            Warning = "#eabb62",
            WarningContrastText = "#10141c",
            Error = "#ff9d94",
            ErrorContrastText = "#10141c",
            Dark = "#e4e8ef",
            DarkContrastText = "#10141c",
            Background = "#12151b",
            Surface = "#1f242e",
            AppbarBackground = "#181c24",
            AppbarText = "#e4e8ef",
            DrawerBackground = "#181c24",
            DrawerText = "#e4e8ef",
            TextPrimary = "#e4e8ef",
            TextSecondary = "#a3adbd",
            TextDisabled = "#8b95a6",
            ActionDefault = "#a3adbd",
            ActionDisabled = "#8b95a6",
            LinesDefault = "#2c3340",
            LinesInputs = "#77829a",
            TableLines = "#2c3340",
            Divider = "#2c3340",
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "5px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = ["system-ui", "sans-serif"], FontSize = "1rem", LineHeight = "1.45", LetterSpacing = "0" },
            Button = new ButtonTypography { TextTransform = "none", FontWeight = "500", LetterSpacing = "0" },
            H6 = new H6Typography { FontSize = "1.07rem", FontWeight = "600", LetterSpacing = "0" },
            Body1 = new Body1Typography { FontSize = "1rem", LetterSpacing = "0" },
            Body2 = new Body2Typography { FontSize = "0.93rem", LetterSpacing = "0" },
        },
    };
}
