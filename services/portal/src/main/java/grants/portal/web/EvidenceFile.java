package grants.portal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

import grants.kernel.Text;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file that stands for a piece of evidence: checked, and reduced to its digest. The
 * services register the digest; the file itself stays with the applicant.
 */
public final class EvidenceFile {

	private static final long LARGEST = 20L * 1024 * 1024;

	private EvidenceFile() {
	}

	/** How the files begin that can be taken. OFD is a ZIP archive. */
	private enum Kind {

		PDF("25504446"), PNG("89504e470d0a1a0a"), JPEG("ffd8ff"), OFD("504b0304");

		private final byte[] beginning;

		Kind(String beginning) {
			this.beginning = HexFormat.of().parseHex(beginning);
		}

		boolean isOf(byte[] head, String name) {
			return Arrays.equals(head, 0, Math.min(beginning.length, head.length), beginning, 0, beginning.length)
					&& (this != OFD || name.toLowerCase(Locale.ROOT).endsWith(".ofd"));
		}

	}

	/** Why the file can't be taken; empty if it can. */
	public static Optional<Text> problem(MultipartFile file) {
		if (file.isEmpty()) {
			return Optional.of(Text.of("文件是空的", "the file is empty"));
		}
		if (file.getSize() > LARGEST) {
			return Optional.of(Text.of("文件不得超过 20 MB", "a file has at most 20 MB"));
		}
		String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
		try (InputStream content = file.getInputStream()) {
			byte[] head = content.readNBytes(8);
			return Arrays.stream(Kind.values()).anyMatch(kind -> kind.isOf(head, name)) ? Optional.empty()
					: Optional.of(Text.of("只接受 PDF、OFD、PNG 或 JPEG 文件（按内容判断，不看扩展名）",
							"PDF, OFD, PNG or JPEG files only, by their content"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** SHA-256 of its content, in lower-case hex. */
	public static String digest(MultipartFile file) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			try (InputStream content = new DigestInputStream(file.getInputStream(), digest)) {
				content.transferTo(OutputStream.nullOutputStream());
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
